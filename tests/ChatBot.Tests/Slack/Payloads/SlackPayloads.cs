using System.Text.Json.Nodes;
using ChatBot.FakePlatforms;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.Support.Payloads;

namespace ChatBot.Slack.Payloads;

/// <summary>What of the wire is of which type of Slack's own libraries.</summary>
internal static class SlackPayloads
{
    // The types want a message within a message to name a channel, and Slack names it outside alone.
    private const string Untyped = "Record<string, unknown>";

    private static readonly Dictionary<string, string> Arguments = new()
    {
        [ApiMethods.PostMessage] = "web.ChatPostMessageArguments",
        [ApiMethods.PostEphemeral] = "web.ChatPostEphemeralArguments",
        [ApiMethods.Update] = "web.ChatUpdateArguments",
        [ApiMethods.Delete] = "web.ChatDeleteArguments",
        [ApiMethods.OpenView] = "web.ViewsOpenArguments",
        [ApiMethods.PushView] = "web.ViewsPushArguments",
        [ApiMethods.PublishView] = "web.ViewsPublishArguments",
        [ApiMethods.UpdateView] = "web.ViewsUpdateArguments",
        [ApiMethods.SetStatus] = "web.AssistantThreadsSetStatusArguments",
        [ApiMethods.SetSuggestedPrompts] = "web.AssistantThreadsSetSuggestedPromptsArguments",
        [ApiMethods.SetTitle] = "web.AssistantThreadsSetTitleArguments",
        [ApiMethods.Replies] = "web.ConversationsRepliesArguments",
    };

    private static readonly Dictionary<string, string> Answers = new()
    {
        [ApiMethods.AuthTest] = "web.AuthTestResponse",
        [ApiMethods.OpenConnection] = "web.AppsConnectionsOpenResponse",
        [ApiMethods.PostMessage] = "web.ChatPostMessageResponse",
        [ApiMethods.PostEphemeral] = "web.ChatPostEphemeralResponse",
        [ApiMethods.Replies] = "web.ConversationsRepliesResponse",
        [ApiMethods.OAuthAccess] = "web.OauthV2AccessResponse",
    };

    private static readonly Dictionary<string, string> Interactions = new()
    {
        ["block_actions"] = "bolt.BlockAction<bolt.ButtonAction>",
        ["message_action"] = "bolt.MessageShortcut",
        ["shortcut"] = "bolt.GlobalShortcut",
        ["view_submission"] = "bolt.ViewSubmitAction",
        ["view_closed"] = "bolt.ViewClosedAction",
    };

    private static readonly Dictionary<string, string> Events = new()
    {
        ["app_mention"] = "slack.AppMentionEvent",
        ["message"] = "Omit<slack.GenericMessageEvent, 'subtype'>",
        ["message_changed"] = $"Omit<slack.MessageChangedEvent, 'message' | 'previous_message'> & {{ message: {Untyped}, previous_message: {Untyped} }}",
        ["message_deleted"] = $"Omit<slack.MessageDeletedEvent, 'previous_message'> & {{ previous_message: {Untyped} }}",
        ["app_home_opened"] = "slack.AppHomeOpenedEvent",
        ["assistant_thread_started"] = "slack.AssistantThreadStartedEvent",
        ["app_uninstalled"] = "slack.AppUninstalledEvent",
        ["tokens_revoked"] = "slack.TokensRevokedEvent",
    };

    /// <summary>What the app sent.</summary>
    public static IEnumerable<Payload> SentByApp(Recording recording) => recording.Events.Select(e => e switch
    {
        Called called when Arguments.TryGetValue(called.Method, out var type) => new Payload(type, called.Arguments),
        Responded { Body: JsonObject body } => new Payload("bolt.RespondArguments", body),
        Acknowledged { Payload: JsonObject { Count: > 0 } payload } => new Payload(
            payload.ContainsKey("response_action") ? "bolt.ViewResponseAction" : "bolt.RespondArguments", payload),
        _ => null,
    }).OfType<Payload>();

    /// <summary>What the fake sent.</summary>
    public static IEnumerable<Payload> SentByFake(Recording recording) => recording.Events.Select(e => e switch
    {
        Delivered delivered when delivered.Payload.Text("type") != "app_rate_limited" => OfDelivery(delivered),
        Called { IsOk: true, Answer: { } answer } when answer["view"] is { } view => new Payload("bolt.ViewOutput", view),
        Called { IsOk: true, Answer: { } answer } called when Answers.TryGetValue(called.Method, out var type) => new Payload(type, answer),
        _ => null,
    }).OfType<Payload>();

    private static Payload OfDelivery(Delivered delivered) => delivered.Kind switch
    {
        DeliveryKind.Command => new Payload("bolt.SlashCommand", delivered.Payload),
        DeliveryKind.Interaction => new Payload(Interactions[delivered.Payload.Text("type")!], WithoutNewFields(delivered.Payload)),
        _ => new Payload($"bolt.EnvelopedEvent<{TypeOf(delivered.Payload["event"])}>", WithoutNewFields(delivered.Payload)),
    };

    private static string TypeOf(JsonNode? inner) => Events[inner.Text("subtype") ?? inner.Text("type")!];

    // Sent by Slack, but not, or not so, in the types.
    private static JsonObject WithoutNewFields(JsonObject payload)
    {
        var known = payload.DeepClone().AsObject();
        string[] nullable = ["enterprise", "context_enterprise_id"];
        foreach (var field in nullable.Where(f => known[f] is null))
        {
            known.Remove(field);
        }

        (known["event"] as JsonObject)?.Remove("app_id");
        if (known.Text("type") is "view_submission" or "view_closed")
        {
            known["user"]!.AsObject().Remove("username");
        }
        else if (known.Text("type") is "shortcut")
        {
            known["user"]!.AsObject().Remove("name");
        }

        return known;
    }
}
