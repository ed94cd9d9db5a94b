using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.WebApi;

namespace ChatBot.FakePlatforms.Slack.Views;

/// <summary>What the bot shows in the assistant pane beside its messages: https://docs.slack.dev/reference/methods?family=assistant.threads.</summary>
internal sealed class AssistantMethods(Channels channels, Recording recording)
{
    private const int MostPrompts = 4;

    public ApiAnswer SetStatus(ApiRequest request) => Set(request, "status", request.Arguments.At("status"));

    public ApiAnswer SetTitle(ApiRequest request) => Set(request, "title", request.Arguments.At("title"));

    public ApiAnswer SetSuggestedPrompts(ApiRequest request)
    {
        var prompts = request.Arguments.Objects("prompts");
        if (prompts.Count is 0 or > MostPrompts)
        {
            return ApiAnswer.Fault("invalid_arguments", $"1 to {MostPrompts} prompts, not {prompts.Count}.");
        }

        return prompts.All(p => p.Text("title") is { Length: > 0 } && p.Text("message") is { Length: > 0 })
            ? Set(request, "prompts", request.Arguments.At("prompts"))
            : ApiAnswer.Fault("invalid_arguments", "a prompt has a title and a message.");
    }

    private ApiAnswer Set(ApiRequest request, string what, JsonNode? value)
    {
        if (channels.Find(request.Text("channel_id")) is not { DirectWith: not null } channel)
        {
            return ApiAnswer.Fault("channel_not_found", $"'{request.Text("channel_id")}' is not where somebody talks with the bot.");
        }

        if (request.Text("thread_ts") is not { Length: > 0 } thread)
        {
            return ApiAnswer.Fault("invalid_thread_ts", "no thread_ts.");
        }

        if (value is null)
        {
            return ApiAnswer.Fault("invalid_arguments", $"no {what}.");
        }

        recording.Add(new PaneChanged(channel.Id, thread, what, value.DeepClone()));
        return ApiAnswer.Ok();
    }
}
