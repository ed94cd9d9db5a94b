namespace ChatBot.Slack.Requests;

/// <summary>Somebody used a button or a shortcut: https://api.slack.com/reference/interaction-payloads. A class: it holds the right to answer.</summary>
internal sealed class Interaction
{
    public const string BlockActions = "block_actions";
    public const string MessageAction = "message_action";

    public string? Type { get; init; }

    public IdHolder? Team { get; init; }

    public IdHolder? Enterprise { get; init; }

    public InteractionUser? User { get; init; }

    public IdHolder? Channel { get; init; }

    /// <summary>What the button is in.</summary>
    public InteractionContainer? Container { get; init; }

    /// <summary>The message that the shortcut was used on, or that the button is on (not, if only one person sees it).</summary>
    public InteractionMessage? Message { get; init; }

    public IReadOnlyList<InteractionAction>? Actions { get; init; }

    /// <summary>Which shortcut.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Tells one use from another; the right to open a dialog, for 3 s.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where answers go: secret, for 30 minutes. There is none in a view.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>The workspace; an app of a whole organisation learns it from the user.</summary>
    public string? TeamId => Team?.Id ?? User?.TeamId;

    public string? ChannelId => Channel?.Id ?? Container?.ChannelId;

    /// <summary>The thread that it happened in, if any.</summary>
    public string? ThreadTs => Container?.ThreadTs ?? Message?.ThreadTs;
}

/// <summary>Something with an id.</summary>
internal sealed record IdHolder(string? Id);

/// <summary>Who did it.</summary>
internal sealed record InteractionUser(string? Id, string? TeamId);

/// <summary>What the button is in.</summary>
internal sealed record InteractionContainer(string? Type, string? ChannelId, string? MessageTs, string? ThreadTs);

/// <summary>A message, as far as it matters here.</summary>
internal sealed record InteractionMessage(string? Ts, string? ThreadTs, string? Text);

/// <summary>The button.</summary>
internal sealed record InteractionAction(string? ActionId, string? Value);
