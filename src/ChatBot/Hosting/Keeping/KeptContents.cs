using System.Text.Json;
using ChatBot.Corpus;
using ChatBot.Documents;

namespace ChatBot.Hosting.Keeping;

/// <summary>What files gave, kept beside an index, which has their documents: so that after a restart only those files are read that change.</summary>
internal static class KeptContents
{
    /// <summary>What is known of the contents of these files, as a line of JSON.</summary>
    public static byte[] ToBytes(CorpusFiles files)
    {
        var contents = files.Files.Where(file => file.Content is not null).Select(file => KeptFile.Of(file.Name, file.Content!));
        return JsonSerializer.SerializeToUtf8Bytes([.. contents], OriginJson.Default.IReadOnlyListKeptFile);
    }

    /// <summary>These files with what was kept of their contents; without it, where a document of theirs is missing.</summary>
    public static IReadOnlyList<FileState> Read(ReadOnlySpan<byte> json, CorpusFiles files, CorpusOptions options, IEnumerable<Document> documents)
    {
        var kept = JsonSerializer.Deserialize(json, OriginJson.Default.IReadOnlyListKeptFile)!.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var known = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);

        return [.. files.Files.Select(file => file with { Content = kept.GetValueOrDefault(file.Name)?.TryRecall(options, known) })];
    }
}

/// <summary>What a file gave.</summary>
/// <param name="Name">Its path in the corpus.</param>
/// <param name="Bytes">As <see cref="FileContent.Bytes"/>.</param>
/// <param name="Entries">In their order.</param>
internal sealed record KeptFile(string Name, long Bytes, IReadOnlyList<KeptEntry> Entries)
{
    public static KeptFile Of(string name, FileContent content) => new(name, content.Bytes, [.. content.Entries.Select(KeptEntry.Of)]);

    /// <summary>The same as it was; null if a document of it is not known.</summary>
    public FileContent? TryRecall(CorpusOptions options, Dictionary<string, Document> known)
    {
        var content = new FileContent(options, bytesLeft: long.MaxValue);
        content.TryReserve(Bytes, Name);
        foreach (var entry in Entries)
        {
            if (entry.TryRecall(known) is not { } recalled)
            {
                return null;
            }

            content.Add(recalled);
        }

        return content;
    }
}

/// <summary>A <see cref="FileEntry"/> with a document's id in its place.</summary>
/// <param name="Line">The number of the line; 0 where the file has none.</param>
/// <param name="Document">The document's id; null where there is none.</param>
/// <param name="Text">A warning, the problem of a line, or the longer id of a document.</param>
internal sealed record KeptEntry(int Line, string? Document, string? Text)
{
    public static KeptEntry Of(FileEntry entry) => entry switch
    {
        FileEntry.Warning warning => new KeptEntry(0, null, warning.Text),
        FileEntry.Part part => new KeptEntry(0, part.Document.Id, part.LongerId),
        FileEntry.Line line => new KeptEntry(line.Number, line.Document.Id, null),
        FileEntry.BadLine line => new KeptEntry(line.Number, null, line.Problem),
        _ => throw new InvalidOperationException($"What is a {entry.GetType().Name}?"),
    };

    public FileEntry? TryRecall(Dictionary<string, Document> known) => (Line, Document, Text) switch
    {
        (0, null, { } text) => new FileEntry.Warning(text),
        (_, null, { } problem) => new FileEntry.BadLine(Line, problem),
        (0, { } id, { } longer) => known.TryGetValue(id, out var document) ? new FileEntry.Part(document, longer) : null,
        (_, { } id, _) => known.TryGetValue(id, out var document) ? new FileEntry.Line(Line, document) : null,
        _ => null,
    };
}
