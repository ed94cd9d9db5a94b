using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>Stand-in until the reader lands.</summary>
internal sealed record CorpusContents(IReadOnlyList<Document> Documents, IReadOnlyList<string> Warnings);

/// <summary>Stand-in until the reader lands.</summary>
internal sealed class CorpusOptions
{
    public string Path { get; set; } = "seeds/documents";
}

/// <summary>Stand-in until the reader lands.</summary>
internal static class CorpusReader
{
    public static CorpusContents Read(string path, CorpusOptions options, CancellationToken cancellationToken) => new(
        [.. Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal).Select(f =>
            new Document(Path.GetFileNameWithoutExtension(f), File.ReadLines(f).First(), File.ReadAllText(f)))],
        []);
}
