namespace ChatBot.Slack.Requests;

/// <summary>Somebody used a slash command: https://api.slack.com/interactivity/slash-commands#app_command_handling. A class: it holds the right to answer.</summary>
internal sealed class SlashCommand
{
    /// <summary>As it was typed, with its slash.</summary>
    public string? Command { get; init; }

    /// <summary>What stands behind it.</summary>
    public string? Text { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    /// <summary>Tells one use from another; the right to open a dialog, for 3 s.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where answers go: secret, for 30 minutes.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>From the fields of a form.</summary>
    public static SlashCommand From(IReadOnlyDictionary<string, string> form) => new()
    {
        Command = form.GetValueOrDefault("command"),
        Text = form.GetValueOrDefault("text"),
        TeamId = form.GetValueOrDefault("team_id"),
        EnterpriseId = form.GetValueOrDefault("enterprise_id"),
        ChannelId = form.GetValueOrDefault("channel_id"),
        UserId = form.GetValueOrDefault("user_id"),
        TriggerId = form.GetValueOrDefault("trigger_id"),
        ResponseUrl = form.GetValueOrDefault("response_url"),
    };
}
