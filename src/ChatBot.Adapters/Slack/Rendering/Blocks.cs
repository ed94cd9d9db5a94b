using System.Text.Json.Serialization;

namespace ChatBot.Slack.Rendering;

/// <summary>A part of a message or view: https://api.slack.com/reference/block-kit/blocks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading, of at most 150 code units.</summary>
    public sealed record Header(TextObject Text) : Block;

    /// <summary>Text whose form is given apart from its words, so that no word can be taken for markup.</summary>
    public sealed record RichText(params IReadOnlyList<RichTextPart> Elements) : Block;

    /// <summary>Small text.</summary>
    public sealed record Context(params IReadOnlyList<TextObject> Elements) : Block;

    /// <summary>A row of at most 25 buttons.</summary>
    public sealed record Actions(params IReadOnlyList<Button> Elements) : Block;
}

/// <summary>A stretch of rich text: https://api.slack.com/reference/block-kit/blocks#rich_text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Section), "rich_text_section")]
[JsonDerivedType(typeof(Quote), "rich_text_quote")]
internal abstract record RichTextPart
{
    private RichTextPart()
    {
    }

    public sealed record Section(params IReadOnlyList<TextRun> Elements) : RichTextPart;

    public sealed record Quote(params IReadOnlyList<TextRun> Elements) : RichTextPart;
}

/// <summary>Words in one style. There must be one at least.</summary>
internal sealed record TextRun(string Text, TextStyle? Style = null)
{
    public string Type { get; } = "text";

    public static TextRun Bold(string text) => new(text, new TextStyle(Bold: true));
}

/// <summary>How words look.</summary>
internal sealed record TextStyle(bool Bold);

/// <summary>Text outside rich text: https://api.slack.com/reference/block-kit/composition-objects#text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Plain), "plain_text")]
[JsonDerivedType(typeof(Markup), "mrkdwn")]
internal abstract record TextObject
{
    private TextObject()
    {
    }

    /// <summary>Words that mean themselves, colons around a word included.</summary>
    public sealed record Plain(string Text) : TextObject
    {
        public bool Emoji { get; }
    }

    /// <summary>Markup of our own, in which nothing is looked for beyond what is written out.</summary>
    public sealed record Markup(string Text) : TextObject
    {
        public bool Verbatim { get; } = true;
    }
}

/// <summary>A button: what it does stands in its id and value.</summary>
internal sealed record Button(TextObject Text, string ActionId, string? Value, string? Style)
{
    public string Type { get; } = "button";
}
