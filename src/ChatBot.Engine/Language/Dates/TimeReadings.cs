using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates;

/// <summary>What the words of a text say about time, read once for all who ask what it means.</summary>
/// <param name="Text">The text.</param>
/// <param name="Atoms">Its atoms.</param>
/// <param name="Found">The readings in order, never overlapping.</param>
internal sealed record TimeReadings(SegmentedText Text, Atom[] Atoms, List<FoundReading> Found)
{
    /// <summary>Reads <paramref name="text"/>.</summary>
    public static TimeReadings Of(SegmentedText text)
    {
        var atoms = AtomReader.Read(text.Text);

        return new TimeReadings(text, atoms, ReadingFinder.Find(text.Text, atoms));
    }

    /// <summary>Where the words of <paramref name="reading"/> stand.</summary>
    public TextSpan SpanOf(FoundReading reading) => TextSpan.FromBounds(Atoms[reading.First].Start, Atoms[reading.End - 1].End);
}
