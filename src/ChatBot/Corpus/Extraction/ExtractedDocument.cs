using ChatBot.Documents;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Extraction;

/// <summary>What a format's reader makes of a file, or of a part of one.</summary>
/// <param name="Title">What people see in a citation.</param>
/// <param name="Text">What is cited, from now on letter for letter.</param>
internal sealed record ExtractedDocument(string Title, string Text)
{
    /// <summary>Its name within the file, where that holds several: it ends the id.</summary>
    public string? Part { get; init; }

    /// <inheritdoc cref="Document.Date"/>
    public PartialDate? Date { get; init; }

    /// <inheritdoc cref="Document.Url"/>
    public Uri? Url { get; init; }

    /// <inheritdoc cref="Document.BodyStart"/>
    public int BodyStart { get; init; }

    /// <inheritdoc cref="Document.IsBlankLineSeparated"/>
    public bool IsBlankLineSeparated { get; init; }

    /// <inheritdoc cref="Document.Headings"/>
    public IReadOnlyList<Heading>? Headings { get; init; }

    /// <inheritdoc cref="Document.Utterances"/>
    public IReadOnlyList<Utterance> Utterances { get; init; } = [];

    /// <summary>The document with its <paramref name="id"/>.</summary>
    public Document WithId(string id) => new(id, Title, Text, Date, Url)
    {
        BodyStart = BodyStart,
        IsBlankLineSeparated = IsBlankLineSeparated,
        Headings = Headings,
        Utterances = Utterances,
    };
}
