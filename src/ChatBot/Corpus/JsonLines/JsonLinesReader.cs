using System.IO.Compression;
using System.Text.Json;
using ChatBot.Documents;

namespace ChatBot.Corpus.JsonLines;

/// <summary>Reads a file of JSON lines, each of which is one document.</summary>
internal static class JsonLinesReader
{
    /// <summary>A file with more bad lines than this is not what it says; naming all would help nobody.</summary>
    private const int MostWarnings = 20;

    /// <summary>Adds the file's documents to <paramref name="collector"/>, and a warning for each line that is none.</summary>
    public static void Read(CorpusFile file, DocumentCollector collector, CancellationToken cancellationToken)
    {
        using var stream = Open(file);
        var lines = new LineReader(stream, (int)collector.Limits.MaxFileBytes, bytes => collector.TryReserve(bytes, $"The end of {file.Name}"));
        var badLines = 0;
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = $"{file.Name}, line {lines.Number:N0}";
            var problem = lines.IsTooLong
                ? $"it has more than {collector.Limits.MaxFileBytes:N0} bytes. Split it or raise Corpus:MaxFileBytes."
                : ProblemOf(lines.Current, name, collector);
            if (problem is not null && ++badLines <= MostWarnings)
            {
                collector.Warn($"{name}, was skipped: {problem}");
            }
        }

        if (badLines > MostWarnings)
        {
            collector.Warn($"{file.Name}: {badLines - MostWarnings:N0} more lines were skipped.");
        }
    }

    private static Stream Open(CorpusFile file)
    {
        var stream = File.OpenRead(file.Path);

        return file.IsPacked ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>Adds the line's document, or says why it cannot.</summary>
    private static string? ProblemOf(ReadOnlySpan<byte> line, string name, DocumentCollector collector)
    {
        if (line.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(line, JsonLineContext.Default.JsonLine) is { } document
                ? Add(document, name, collector)
                : "it is null. Write a JSON object with id, title and text.";
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return "it is not a JSON object with id, title and text as strings, in UTF-8. Mend the line.";
        }
    }

    private static string? Add(JsonLine line, string name, DocumentCollector collector)
    {
        if (line.IdText is not { } id)
        {
            return "it has no id. Give each line its own.";
        }

        if (string.IsNullOrWhiteSpace(line.Text))
        {
            return $"the document '{id}' has no text. Give it one or remove the line.";
        }

        if (collector.Holds(id))
        {
            return $"the id '{id}' is taken by a document before it. Give each its own.";
        }

        var metadata = new DocumentMetadata(name, collector.Warn);
        collector.TryAdd(new Document(
            id,
            DocumentMetadata.Title(line.Title, line.Text, 0, id),
            line.Text,
            metadata.Date(line.Date),
            metadata.Url(line.Url))
        { IsBlankLineSeparated = true });

        return null;
    }
}
