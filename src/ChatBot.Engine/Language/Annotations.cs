using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;

namespace ChatBot.Language;

/// <summary>What language analysis found in one text: spans into it, each list in order of their start.</summary>
/// <param name="Sentences">Never overlap; only white space lies between them.</param>
/// <param name="Names">Persons, organisations, places and other names; never overlap.</param>
/// <param name="Dates">Dates, times, durations and sets of them; never overlap.</param>
/// <param name="Quotations">Direct speech, each stretch between its marks; never overlap, but where a source names its speakers one may quote another.</param>
public sealed record Annotations(
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<Name> Names,
    IReadOnlyList<DateExpression> Dates,
    IReadOnlyList<Quotation> Quotations)
{
    /// <summary>Nothing was found.</summary>
    public static Annotations None { get; } = new([], [], [], []);
}
