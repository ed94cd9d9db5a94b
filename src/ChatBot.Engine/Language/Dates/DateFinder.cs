using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>Finds expressions of time and works out what they denote.</summary>
public static class DateFinder
{
    /// <summary>The expressions of time in <paramref name="text"/>, in order, never overlapping.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="reference">When the text was written; null leaves relative expressions without a value.</param>
    /// <param name="writtenAt">The time of day of <paramref name="reference"/>; null leaves "in five minutes" at its day.</param>
    public static IReadOnlyList<DateExpression> Find(SegmentedText text, PartialDate? reference, TimeOnly? writtenAt = null) =>
        Find(TimeReadings.Of(text), reference, writtenAt);

    /// <summary>The same, of a text whose readings are known.</summary>
    internal static IReadOnlyList<DateExpression> Find(TimeReadings readings, PartialDate? reference, TimeOnly? writtenAt)
    {
        var (text, atoms, found) = readings;
        if (found.Count == 0)
        {
            return [];
        }

        var expressions = new List<DateExpression>(found.Count);
        var sentences = new SentenceFinder(text);
        var telling = new Telling(reference, null, null, found.Exists(f => f.Reading.CountsFromItsDay), Tense.Unclear, writtenAt);
        var ahead = default(TextSpan); // the sentence that has begun to speak of what is to come goes on to
        foreach (var reading in found)
        {
            var span = readings.SpanOf(reading);
            var sentence = sentences.At(span);
            var tense = TenseReader.Read(text.Text, atoms, reading, sentence);
            tense = tense is Tense.Past or Tense.Future || !ahead.Contains(span) ? tense : Tense.Future;
            var words = reading.Reading.InTense(tense);
            var meaning = words.Resolve(telling with { Tense = tense });
            if (words.LacksYear && reference is not null && meaning.Anchor?.Date == reference)
            {
                telling = telling with { CountsFromItsDay = true }; // what has once counted from its day goes on to
            }

            ahead = meaning.Days?.First > reference?.Last ? sentence : ahead;
            if (meaning.AsDate is { } told)
            {
                var isInFull = meaning.Anchor is null || meaning.Anchor.Date == telling.ToldInFull;
                telling = telling with { Told = told, ToldInFull = isInFull ? told : telling.ToldInFull };
            }

            expressions.Add(new DateExpression(span, words.Type, meaning.Value, meaning.Anchor) { Interval = meaning.Days });
        }

        return expressions;
    }
}
