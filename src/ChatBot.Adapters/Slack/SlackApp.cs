using ChatBot.Conversation;

namespace ChatBot.Slack;

/// <summary>What the app consists of at Slack's side, as its manifest declares it and as the adapter expects it.</summary>
internal static class SlackApp
{
    /// <summary>Where Slack posts slash commands, in HTTP mode.</summary>
    public const string CommandsPath = "/slack/commands";

    /// <summary>Where Slack posts buttons and shortcuts, in HTTP mode.</summary>
    public const string InteractionsPath = "/slack/interactions";

    /// <summary>Where Slack posts events, in HTTP mode.</summary>
    public const string EventsPath = "/slack/events";

    /// <summary>The shortcut on a message, as people see it.</summary>
    public const string FindInSources = "Find in sources";

    /// <summary>The shortcut on a message, as Slack reports it.</summary>
    public const string FindInSourcesId = "find_in_sources";

    /// <summary>The slash commands, without slash and prefix.</summary>
    public static IReadOnlyList<string> Commands => MessageParser.Commands;

    /// <summary>What the bot must be told of: https://api.slack.com/events.</summary>
    public static IReadOnlyList<string> Events { get; } =
        ["app_home_opened", "app_mention", "app_uninstalled", "assistant_thread_started", "message.im", "tokens_revoked"];

    /// <summary>The least that the bot must be allowed: https://api.slack.com/scopes.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"];

    /// <summary>What the app-level token must be allowed, in Socket Mode.</summary>
    public const string AppTokenScope = "connections:write";
}
