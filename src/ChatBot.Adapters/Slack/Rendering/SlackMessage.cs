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

    /// <summary>Whether marks in <see cref="Text"/> are formats: none is.</summary>
    public bool? Mrkdwn { get; private init; } = false;

    /// <summary>Whether links are shown with what they lead to: a link to a source is no wish for that.</summary>
    public bool? UnfurlLinks { get; private init; } = false;

    public bool? UnfurlMedia { get; private init; } = false;

    /// <summary>The same for <c>chat.postEphemeral</c>, which unfurls nothing and knows no such fields.</summary>
    public SlackMessage AsEphemeral() => this with { Mrkdwn = null, UnfurlLinks = null, UnfurlMedia = null };

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
