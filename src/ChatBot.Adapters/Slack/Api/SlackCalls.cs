using ChatBot.Slack.Rendering;
using ChatBot.Slack.Workspaces;

namespace ChatBot.Slack.Api;

/// <summary>The calls that the bot makes: https://api.slack.com/methods.</summary>
internal static class SlackCalls
{
    public static SlackCall AuthTest(string token) => SlackCall.Form("auth.test", token, isRepeatable: true);

    /// <summary>Asks where to open a socket; with the app-level token.</summary>
    public static SlackCall OpenConnection(string appToken) => SlackCall.Form("apps.connections.open", appToken, isRepeatable: true);

    public static SlackCall PostMessage(Workspace workspace, SlackMessage message) =>
        SlackCall.Of("chat.postMessage", workspace, message.Channel, isRepeatable: false, message, SlackJson.Wire.SlackMessage);

    /// <summary>Repeatable: an answer that its asker alone sees twice does less harm than none.</summary>
    public static SlackCall PostEphemeral(Workspace workspace, SlackMessage message) =>
        SlackCall.Of("chat.postEphemeral", workspace, message.Channel, isRepeatable: true, message.AsEphemeral(), SlackJson.Wire.SlackMessage);

    public static SlackCall PublishView(Workspace workspace, ViewPublication view) =>
        SlackCall.Of("views.publish", workspace, view.UserId, isRepeatable: true, view, SlackJson.Wire.ViewPublication);

    public static SlackCall SuggestPrompts(Workspace workspace, SuggestedPrompts prompts) =>
        SlackCall.Of("assistant.threads.setSuggestedPrompts", workspace, prompts.ChannelId, isRepeatable: true, prompts, SlackJson.Wire.SuggestedPrompts);

    public static SlackCall SetStatus(Workspace workspace, ThreadStatus status) =>
        SlackCall.Of("assistant.threads.setStatus", workspace, status.ChannelId, isRepeatable: true, status, SlackJson.Wire.ThreadStatus);

    public static SlackCall SetTitle(Workspace workspace, ThreadTitle title) =>
        SlackCall.Of("assistant.threads.setTitle", workspace, title.ChannelId, isRepeatable: true, title, SlackJson.Wire.ThreadTitle);
}

/// <summary>The app's own page for one user: https://api.slack.com/methods/views.publish.</summary>
internal sealed record ViewPublication(string UserId, HomeView View);

/// <summary>What to offer at the start of a thread, at most four: https://api.slack.com/methods/assistant.threads.setSuggestedPrompts.</summary>
internal sealed record SuggestedPrompts(string ChannelId, string ThreadTs, string Title, IReadOnlyList<SuggestedPrompt> Prompts);

/// <summary>What is shown, and what is sent when it is chosen.</summary>
internal sealed record SuggestedPrompt(string Title, string Message);

/// <summary>What the bot is doing, until it posts: https://api.slack.com/methods/assistant.threads.setStatus.</summary>
internal sealed record ThreadStatus(string ChannelId, string ThreadTs, string Status);

/// <summary>What the thread is listed as: https://api.slack.com/methods/assistant.threads.setTitle.</summary>
internal sealed record ThreadTitle(string ChannelId, string ThreadTs, string Title);
