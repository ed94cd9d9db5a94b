using ChatBot.Transport.Text;

namespace ChatBot.Slack.Rendering;

/// <summary>A message, for <c>chat.postMessage</c> and for a <c>response_url</c>: https://api.slack.com/methods/chat.postMessage.</summary>
internal sealed record SlackMessage
{
    /// <summary>The longest of a text that stands alone or for the blocks, before it is escaped.</summary>
    private const int LongestText = 600;

    private SlackMessage(string text) => Text = text;

    /// <summary>What notifications and screen readers get; where there are no blocks, what all get.</summary>
    public string Text { get; }

    public IReadOnlyList<Block>? Blocks { get; private init; }

    public string? Channel { get; init; }

    /// <summary>Who alone sees it, with <c>chat.postEphemeral</c>.</summary>
    public string? User { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary><c>ephemeral</c> or <c>in_channel</c>, at a <c>response_url</c>.</summary>
    public string? ResponseType { get; init; }

    /// <summary>False, at a <c>response_url</c>: what the button is on stays.</summary>
    public bool? ReplaceOriginal { get; init; }

    /// <summary>No mark in <see cref="Text"/> is a format.</summary>
    public bool Mrkdwn { get; }

    /// <summary>A link to a source is no wish to see its picture.</summary>
    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }

    /// <summary>A message of words alone, whoever's they are.</summary>
    public static SlackMessage Of(string words) => new(Escape.Text(Cut.AtWord(VisibleText.Of(words), LongestText)));

    /// <summary>A message of blocks, and the words that stand for them.</summary>
    public static SlackMessage Of(string words, IReadOnlyList<Block> blocks) => Of(words.Length > 0 ? words : "…") with { Blocks = blocks };
}

/// <summary>Takes away the message that a button is on; nothing else may stand beside it.</summary>
internal sealed record OriginalDeletion
{
    public bool DeleteOriginal { get; } = true;
}
