namespace ChatBot.Retrieval.Persistence;

/// <summary>What a part of a snapshot takes up: in its file, and in the memory of whoever opened it.</summary>
/// <param name="Name">For people: "words in their order".</param>
/// <param name="Bytes">All its sections together.</param>
public sealed record SnapshotPart(string Name, long Bytes)
{
    /// <summary>The parts that sections belong to, in order.</summary>
    internal static IReadOnlyList<SnapshotPart> Of(IEnumerable<SectionEntry> sections) =>
    [
        .. sections.GroupBy(section => NameOf(section.Kind))
            .Select(part => new SnapshotPart(part.Key, part.Sum(section => section.Length)))
            .Where(part => part.Bytes > 0)
            .OrderByDescending(part => part.Bytes),
    ];

    private static string NameOf(SectionKind kind) => kind switch
    {
        SectionKind.Contents => "texts and annotations",
        SectionKind.Readings => "what analysis goes on from",
        SectionKind.Origin or SectionKind.Making or SectionKind.Documents => "documents' names and places",
        SectionKind.Vocabularies or SectionKind.StemCharacters or SectionKind.StemStarts or SectionKind.StemSlots
            or SectionKind.StemRoles or SectionKind.Abbreviations => "words of names",
        SectionKind.TermCharacters or SectionKind.TermStarts or SectionKind.TermSlots => "terms",
        SectionKind.Words or SectionKind.WordStarts or SectionKind.TitleWords or SectionKind.TitleStarts or SectionKind.TitleOf => "words in their order",
        _ => "postings",
    };
}
