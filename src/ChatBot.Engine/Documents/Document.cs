using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Documents;

/// <summary>One source the bot may quote.</summary>
/// <param name="Id">Stable name, unique in the corpus: the file's path in the corpus without its extension, or a JSON line's id, behind its file's where that is one of several.</param>
/// <param name="Title">What people see in a citation.</param>
/// <param name="Text">The text as it was read, unchanged from then on: every <see cref="TextSpan"/> counts from its start.</param>
/// <param name="Date">When it was written, as far as that is known; relative dates are resolved against it.</param>
/// <param name="Url">Where it can be read, if its metadata says so.</param>
public sealed record Document(string Id, string Title, string Text, PartialDate? Date = null, Uri? Url = null)
{
    /// <summary>Where the text proper begins: behind a file's front matter, else 0. Nothing before it is in a passage.</summary>
    public int BodyStart { get; init; }

    /// <summary>Whether the text marks its passages with blank lines, as JSON lines promise to, so that a mere line end means nothing.</summary>
    public bool IsBlankLineSeparated { get; init; }

    /// <summary>
    /// Passages that the source's format marks as headings, in order; other passages may still look like one.
    /// Null where the format marks none, so that marks within the text, such as "## ", tell.
    /// </summary>
    public IReadOnlyList<Heading>? Headings { get; init; }

    /// <summary>What the source itself says who said it; in order, never overlapping.</summary>
    public IReadOnlyList<Utterance> Utterances { get; init; } = [];

    /// <summary>Whether two documents are the same to every reader, and need not be read twice.</summary>
    public bool IsSameAs(Document other) =>
        ReferenceEquals(this, other)
        || (Id == other.Id
            && Title == other.Title
            && Text == other.Text
            && Date == other.Date
            && Url?.OriginalString == other.Url?.OriginalString // as it is written: Uri itself passes over some differences
            && BodyStart == other.BodyStart
            && IsBlankLineSeparated == other.IsBlankLineSeparated
            && (Headings is null) == (other.Headings is null)
            && (Headings ?? []).SequenceEqual(other.Headings ?? [])
            && Utterances.SequenceEqual(other.Utterances));
}
