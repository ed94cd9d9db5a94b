using System.Text.Json.Serialization;

namespace ChatBot.Commands.Annotation;

/// <summary>One line to annotate.</summary>
/// <param name="Id">Names it in the output.</param>
/// <param name="Text">The text, unchanged.</param>
/// <param name="RefDate">When it was written, in EDTF; found in the text where it is not given.</param>
internal record TextLine(string Id, string Text, [property: JsonPropertyName("ref_date")] string? RefDate = null);

/// <summary>What was found in one text; all starts and ends count UTF-16 code units.</summary>
internal sealed record AnnotatedLine(
    string Id,
    IReadOnlyList<SentenceJson> Sentences,
    IReadOnlyList<NameJson> Names,
    IReadOnlyList<DateJson> Dates,
    IReadOnlyList<QuotationJson> Quotations);

/// <summary>A sentence.</summary>
internal sealed record SentenceJson(int Start, int End);

/// <summary>A name; its type is PER, ORG, LOC or MISC.</summary>
internal sealed record NameJson(int Start, int End, string Type, string Text);

/// <summary>An expression of time; its type is DATE, TIME, DURATION or SET, its value null where the text does not tell.</summary>
internal sealed record DateJson(int Start, int End, string Type, string? Value, string Text);

/// <summary>Direct speech with its marks; the speaker's full name as the text has it, or null where it is unclear.</summary>
internal sealed record QuotationJson(int Start, int End, string? Speaker, string Text);
