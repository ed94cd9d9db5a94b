using ChatBot.Language;

namespace ChatBot.Documents;

/// <summary>What a passage is to the document it stands in.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A title or heading.</summary>
    Heading,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>Bylines, menus, subscription offers, credits: nobody's answer.</summary>
    Boilerplate,

    /// <summary>Words that all stand, in the same order, in an earlier passage of the document.</summary>
    Repeat,
}

/// <summary>The part of a document that is indexed and ranked: a paragraph.</summary>
/// <param name="Number">Its place in the document, from 1.</param>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Under">The number of the heading that it stands under, which may stand under another; 0 where there is none.</param>
public sealed record Passage(int Number, TextSpan Span, PassageKind Kind, int Under = 0)
{
    /// <summary>Whether an answer may be taken from it.</summary>
    public bool IsQuotable => Kind is PassageKind.Body or PassageKind.Caption or PassageKind.Heading;
}
