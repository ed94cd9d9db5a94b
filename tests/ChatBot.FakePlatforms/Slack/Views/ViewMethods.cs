using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.FakePlatforms.Slack.WebApi;

namespace ChatBot.FakePlatforms.Slack.Views;

/// <summary>Opens, fills and changes views: https://docs.slack.dev/reference/methods?family=views.</summary>
internal sealed class ViewMethods(ViewStore views, Triggers triggers, Recording recording)
{
    private const int MostModals = 3;

    public ApiAnswer Open(ApiRequest request) => Show(request, below: null);

    public ApiAnswer Push(ApiRequest request)
    {
        var below = views.Find(request.Text("view_id")) ?? views.ByExternalId(request.Text("external_id"));
        return below is not null && views.Depth(below) >= MostModals
            ? ApiAnswer.Fault("push_limit_reached", $"more than {MostModals} modals upon each other.")
            : Show(request, below);
    }

    public ApiAnswer Publish(ApiRequest request)
    {
        if (request.Text("user_id") is not { Length: > 0 } user)
        {
            return ApiAnswer.Fault("invalid_arguments", "no user_id.");
        }

        var before = views.Home(user);
        if (Wrong(request, "home") is { } wrong)
        {
            return wrong;
        }

        if (IsStale(request, before))
        {
            return ApiAnswer.Error("hash_conflict");
        }

        var view = View(request)!;
        return Shown(before is null ? views.Create(request.Workspace, user, view) : views.Replace(request.Workspace, before, view), null);
    }

    public ApiAnswer Update(ApiRequest request)
    {
        if ((views.Find(request.Text("view_id")) ?? views.ByExternalId(request.Text("external_id"))) is not { } before)
        {
            return ApiAnswer.Error("not_found");
        }

        if (Wrong(request, before.Type) is { } wrong)
        {
            return wrong;
        }

        return IsStale(request, before) ? ApiAnswer.Error("hash_conflict") : Shown(views.Replace(request.Workspace, before, View(request)!), null);
    }

    private ApiAnswer Show(ApiRequest request, SlackView? below)
    {
        if (Wrong(request, "modal") is { } wrong)
        {
            return wrong;
        }

        var (cause, user, error) = triggers.Take(request.Text("trigger_id"));
        return error is null
            ? Shown(views.Create(request.Workspace, user, View(request)!, below), cause)
            : ApiAnswer.Fault(error, "a trigger_id is good once, and for 3 s.");
    }

    private static ApiAnswer? Wrong(ApiRequest request, string type)
    {
        if (View(request) is not { } view)
        {
            return ApiAnswer.Fault("invalid_arguments", "no view.");
        }

        var errors = ViewRules.Check(view, type);
        return errors.Any ? ApiAnswer.Fault("invalid_arguments", errors.Lines) : null;
    }

    private ApiAnswer Shown(SlackView view, string? cause)
    {
        recording.Add(new ViewShown(view, cause));
        return ApiAnswer.Ok(new JsonObject { ["view"] = view.Json.DeepClone() });
    }

    private static bool IsStale(ApiRequest request, SlackView? before) =>
        before is not null && request.Text("hash") is { Length: > 0 } hash && hash != before.Hash;

    private static JsonObject? View(ApiRequest request) => request.Arguments.At("view") as JsonObject;
}
