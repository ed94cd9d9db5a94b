namespace ChatBot.Discord.Rendering;

/// <summary>What stands under <c>data</c> of a callback, or in an edit: https://discord.com/developers/docs/resources/message.</summary>
internal sealed record MessagePayload
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<ActionRow>? Components { get; init; }

    public int? Flags { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    /// <summary>For autocompletion only.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>The same as an edit, which may not change who sees it.</summary>
    public MessagePayload AsEdit() => this with { Flags = null };
}

/// <summary>Flags of a message.</summary>
internal static class MessageFlags
{
    /// <summary>Only the asker sees it.</summary>
    public const int Ephemeral = 1 << 6;
}

/// <summary>Whom a message may notify.</summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse)
{
    /// <summary>Nobody, whatever the text says.</summary>
    public static AllowedMentions Nobody { get; } = new([]);
}

/// <summary>Something to choose while typing: what is shown and what is sent, at most 100 code units each.</summary>
internal sealed record Choice(string Name, string Value);

/// <summary>A box of rich text.</summary>
internal sealed record Embed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public int? Color { get; init; }

    public EmbedFooter? Footer { get; init; }
}

/// <summary>Small plain text below an embed, in which Discord reads no markdown.</summary>
internal sealed record EmbedFooter(string Text);

/// <summary>A row of at most five buttons.</summary>
internal sealed record ActionRow(IReadOnlyList<Button> Components)
{
    public int Type { get; } = 1;
}

/// <summary>A button.</summary>
internal sealed record Button(ButtonStyle Style, string Label, string CustomId)
{
    public int Type { get; } = 2;
}

/// <summary>How a button looks.</summary>
internal enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
}
