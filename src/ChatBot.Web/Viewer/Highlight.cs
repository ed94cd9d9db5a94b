using ChatBot.Language;

namespace ChatBot.Web.Viewer;

/// <summary>Why a stretch of a document stands out. The names are those of the classes in style.css.</summary>
[Flags]
public enum HighlightKind
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>A name.</summary>
    Name = 1,

    /// <summary>A date.</summary>
    Date = 2,

    /// <summary>Direct speech.</summary>
    Quotation = 4,

    /// <summary>The words that an answer cites.</summary>
    Cited = 8,

    /// <summary>The answer itself among them.</summary>
    Answer = 16,
}

/// <summary>A stretch of a document that stands out.</summary>
/// <param name="Span">Where, in the document.</param>
/// <param name="Kind">Why.</param>
/// <param name="Hint">What analysis knows of it, for who points at it.</param>
internal sealed record Highlight(TextSpan Span, HighlightKind Kind, string? Hint = null);
