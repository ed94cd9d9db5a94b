using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval.Persistence;

/// <summary>A segment as its arrays, each a section.</summary>
internal static class SegmentSections
{
    public static void Write(this SectionWriter writer, Segment segment)
    {
        var (terms, words, postings) = (segment.Terms, segment.Words, segment.Postings);
        writer.Write(terms, SectionKind.TermCharacters);
        writer.WriteArray(SectionKind.Words, words.Words);
        writer.WriteArray(SectionKind.WordStarts, words.WordStarts);
        writer.WriteArray(SectionKind.TitleWords, words.TitleWords);
        writer.WriteArray(SectionKind.TitleStarts, words.TitleStarts);
        writer.WriteArray(SectionKind.TitleOf, words.TitleOf);
        writer.WriteArray(SectionKind.Entries, postings.Entries);
        writer.WriteArray(SectionKind.SparsePassages, postings.SparsePassages);
        writer.WriteArray(SectionKind.SparseImpacts, postings.SparseImpacts);
        writer.WriteArray(SectionKind.Lows, postings.Lows);
        writer.WriteArray(SectionKind.Impacts, postings.Impacts);
        writer.WriteArray(SectionKind.Blocks, postings.Blocks);
        writer.WriteArray(SectionKind.WindowBounds, postings.WindowBounds);
        writer.WriteArray(SectionKind.Scale, [postings.Scale.Step, postings.Scale.AverageLength]);
    }

    public static Segment Segment(this SectionReader reader)
    {
        var terms = reader.Terms(SectionKind.TermCharacters);
        var words = new PassageWords(
            reader.ReadArray<int>(SectionKind.Words),
            reader.ReadArray<int>(SectionKind.WordStarts),
            reader.ReadArray<int>(SectionKind.TitleWords),
            reader.ReadArray<int>(SectionKind.TitleStarts),
            reader.ReadArray<int>(SectionKind.TitleOf));
        var postings = new PostingLists
        {
            Entries = reader.ReadArray<TermEntry>(SectionKind.Entries),
            SparsePassages = reader.ReadArray<int>(SectionKind.SparsePassages),
            SparseImpacts = reader.ReadArray<byte>(SectionKind.SparseImpacts),
            Lows = reader.ReadArray<ushort>(SectionKind.Lows),
            Impacts = reader.ReadArray<byte>(SectionKind.Impacts),
            Blocks = reader.ReadArray<uint>(SectionKind.Blocks),
            WindowBounds = reader.ReadArray<byte>(SectionKind.WindowBounds),
            Scale = reader.ReadArray<double>(SectionKind.Scale) is [var step, var averageLength]
                ? new ImpactScale(step, averageLength)
                : throw new SnapshotException("a segment's scale is missing"),
        };

        return new Segment(terms, words, postings);
    }

    /// <summary>Writes terms as three sections from <paramref name="first"/> on.</summary>
    public static void Write(this SectionWriter writer, TermTable terms, SectionKind first)
    {
        writer.WriteArray(first, terms.Characters);
        writer.WriteArray(first + 1, terms.Starts);
        writer.WriteArray(first + 2, terms.Slots);
    }

    public static TermTable Terms(this SectionReader reader, SectionKind first) =>
        new(reader.ReadArray<char>(first), reader.ReadArray<int>(first + 1), reader.ReadArray<int>(first + 2));
}
