using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Quotations;

namespace ChatBot.Language;

/// <summary>A text to annotate, with what must be known about it beforehand.</summary>
/// <param name="Text">The text and its segments.</param>
/// <param name="ReferenceDate">When it was written: what "last week" counts from. Null where only the text itself may tell.</param>
public sealed record DatedText(SegmentedText Text, PartialDate? ReferenceDate)
{
    /// <summary>The time of day at which it was written: what "in five minutes" counts from. Null where it is not known.</summary>
    public TimeOnly? ReferenceTime { get; init; }
}

/// <summary>What analysis finds in a text by itself, whatever other texts say.</summary>
/// <param name="Names">Names that are not settled yet.</param>
/// <param name="Dates">Dates, times, durations and sets of them, in order.</param>
/// <param name="ReferenceDate">When it was written, as was given or as it tells; null where neither is so.</param>
internal sealed record LocalAnnotations(LocalNames Names, IReadOnlyList<DateExpression> Dates, PartialDate? ReferenceDate);

/// <summary>Runs every step of language analysis, in order. Its results depend on nothing but the texts.</summary>
public static class TextAnnotator
{
    /// <summary>Annotates texts that belong together: what a name is seen to be in one of them helps in the others.</summary>
    public static IReadOnlyList<Annotations> Annotate(IReadOnlyList<DatedText> texts)
    {
        // Each text for itself, and in order, so that threads do not show in the result.
        var local = texts.AsParallel().AsOrdered().Select(AnnotateAlone).ToList();
        var evidence = new NameEvidence();
        local.ForEach(found => evidence.Add(found.Names));

        return [.. texts.Zip(local).AsParallel().AsOrdered().Select(pair => Complete(pair.First.Text, pair.Second, evidence))];
    }

    /// <summary>The first step, which takes most of the time: what one text tells by itself.</summary>
    internal static LocalAnnotations AnnotateAlone(DatedText text)
    {
        var readings = TimeReadings.Of(text.Text);
        var date = text.ReferenceDate ?? DocumentDateFinder.Find(readings);

        return new LocalAnnotations(NameFinder.FindLocal(text.Text), DateFinder.Find(readings, date, text.ReferenceTime), date);
    }

    /// <summary>The second step: what all texts together tell of the names in this one, and what hangs on names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What was found in it alone.</param>
    /// <param name="corpus">What the names of all texts were taken for, this one's among them.</param>
    internal static Annotations Complete(SegmentedText text, LocalAnnotations found, NameEvidence corpus)
    {
        var names = NameFinder.Settle(text, found.Names, corpus);

        return new Annotations(text.Sentences, names, found.Dates, QuotationFinder.Find(text, names));
    }
}
