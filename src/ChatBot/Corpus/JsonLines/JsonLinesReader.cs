using System.IO.Compression;
using System.Text.Json;
using ChatBot.Corpus.Extraction;
using ChatBot.Documents;

namespace ChatBot.Corpus.JsonLines;

/// <summary>Reads a file of JSON lines, each of which is one document.</summary>
internal static class JsonLinesReader
{
    /// <summary>Adds the file's documents to its <paramref name="content"/>, and a warning for each line that is none.</summary>
    public static void Read(CorpusFile file, FileContent content, CancellationToken cancellationToken) =>
        BoundedReading.Read(file, content, (_, token) => ReadLines(file, content, token), cancellationToken);

    private static void ReadLines(CorpusFile file, FileContent content, CancellationToken cancellationToken)
    {
        using var stream = Open(file);
        var lines = new LineReader(stream, (int)content.Limits.MaxFileBytes, bytes => content.TryReserve(bytes, $"The end of {file.Name}"));
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var problem = lines.IsTooLong
                ? $"it has more than {content.Limits.MaxFileBytes:N0} bytes. Split it or raise Corpus:MaxFileBytes."
                : ProblemOf(lines.Current, lines.Number, file, content);
            if (problem is not null)
            {
                content.Add(new FileEntry.BadLine(lines.Number, problem));
            }
        }
    }

    private static Stream Open(CorpusFile file)
    {
        var stream = File.OpenRead(file.Path);

        return file.IsPacked ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>Adds the line's document, or says why it cannot.</summary>
    private static string? ProblemOf(ReadOnlySpan<byte> line, int number, CorpusFile file, FileContent content)
    {
        if (line.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(line, JsonLineContext.Default.JsonLine) is { } document
                ? Add(document, number, file, content)
                : "it is null. Write a JSON object with id, title and text.";
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return "it is not a JSON object with id, title and text as strings, in UTF-8. Mend the line.";
        }
    }

    private static string? Add(JsonLine line, int number, CorpusFile file, FileContent content)
    {
        if (line.IdText is not { } id)
        {
            return "it has no id. Give each line its own.";
        }

        if (string.IsNullOrWhiteSpace(line.Text))
        {
            return $"the document '{id}' has no text. Give it one or remove the line.";
        }

        var metadata = new DocumentMetadata(file.NameOfLine(number), content.Warn);
        var document = new Document(
            file.IdOfLine(id),
            DocumentMetadata.Title(line.Title, line.Text, 0, id),
            line.Text,
            metadata.Date(line.Date),
            metadata.Url(line.Url))
        { IsBlankLineSeparated = true };
        content.Add(new FileEntry.Line(number, document));

        return null;
    }
}
