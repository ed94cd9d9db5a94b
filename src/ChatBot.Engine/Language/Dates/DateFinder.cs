using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>Finds expressions of time and works out what they denote.</summary>
public static class DateFinder
{
    /// <summary>The expressions of time in <paramref name="text"/>, in order, never overlapping.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="reference">When the text was written; null leaves relative expressions without a value.</param>
    public static IReadOnlyList<DateExpression> Find(SegmentedText text, PartialDate? reference)
    {
        var atoms = AtomReader.Read(text.Text);
        var found = ReadingFinder.Find(text.Text, atoms);
        if (found.Count == 0)
        {
            return [];
        }

        var expressions = new List<DateExpression>(found.Count);
        var sentences = new SentenceFinder(text);
        var telling = new Telling(reference, null, found.Exists(f => f.Reading.CountsFromItsDay), Tense.Unclear);
        foreach (var reading in found)
        {
            var span = TextSpan.FromBounds(atoms[reading.First].Start, atoms[reading.End - 1].End);
            var tense = TenseReader.Read(text.Text, atoms, reading, sentences.At(span));
            var meaning = reading.Reading.Resolve(telling with { Tense = tense });
            telling = telling with { Told = meaning.AsDate ?? telling.Told };
            expressions.Add(new DateExpression(span, reading.Reading.Type, meaning.Value, meaning.Anchor) { Interval = meaning.Days });
        }

        return expressions;
    }
}
