using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;

namespace ChatBot.Language;

/// <summary>A text to annotate, with what must be known about it beforehand.</summary>
/// <param name="Text">The text and its segments.</param>
/// <param name="ReferenceDate">When it was written: what "last week" counts from. Null where it is not known.</param>
public sealed record DatedText(SegmentedText Text, PartialDate? ReferenceDate)
{
    /// <summary>The time of day at which it was written: what "in five minutes" counts from. Null where it is not known.</summary>
    public TimeOnly? ReferenceTime { get; init; }
}

/// <summary>Runs every step of language analysis, in order. Its results depend on nothing but the texts.</summary>
public static class TextAnnotator
{
    /// <summary>Annotates texts that belong together: what a name is seen to be in one of them helps in the others.</summary>
    public static IReadOnlyList<Annotations> Annotate(IReadOnlyList<DatedText> texts)
    {
        var names = NameFinder.FindAll([.. texts.Select(t => t.Text)]);

        // Each text for itself, and in order, so that threads do not show in the result.
        return [.. texts.Zip(names).AsParallel().AsOrdered().Select(pair => Annotate(pair.First, pair.Second))];
    }

    private static Annotations Annotate(DatedText text, IReadOnlyList<Name> names) => new(
        text.Text.Sentences,
        names,
        DateFinder.Find(text.Text, text.ReferenceDate, text.ReferenceTime),
        QuotationFinder.Find(text.Text, names));
}
