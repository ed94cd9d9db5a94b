using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>Reads a text or Markdown file, which is one document.</summary>
internal static class TextFileReader
{
    /// <summary>Adds the file's document to <paramref name="collector"/>, or a warning.</summary>
    public static void Read(CorpusFile file, DocumentCollector collector)
    {
        // A pipe or device says that it is empty, and is not opened: that could block for ever.
        var length = new FileInfo(file.Path).Length;
        if (length == 0)
        {
            collector.Warn($"{file.Name} was skipped: it is empty. Remove it or write something into it.");
        }
        else if (length > collector.MaxFileBytes)
        {
            collector.Warn($"{file.Name} was skipped: it has more than {collector.MaxFileBytes:N0} bytes. Split it or raise Corpus:MaxFileBytes.");
        }
        else if (collector.TryReserve(length, file.Name))
        {
            Decode(file, ReadBytes(file.Path, (int)length), collector);
        }
    }

    private static byte[] ReadBytes(string path, int length)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[length];
        var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);

        return read == length ? bytes : bytes[..read];
    }

    private static void Decode(CorpusFile file, byte[] bytes, DocumentCollector collector)
    {
        if (!TextDecoder.TryDecode(bytes, out var text, out var problem))
        {
            collector.Warn($"{file.Name} was skipped: {problem}");
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            collector.Warn($"{file.Name} was skipped: it holds nothing but white space. Remove it or write something into it.");
        }
        else
        {
            Add(file, text, collector);
        }
    }

    private static void Add(CorpusFile file, string text, DocumentCollector collector)
    {
        var frontMatter = FrontMatter.Read(text);
        var metadata = new DocumentMetadata(file.Name, collector.Warn);
        var document = new Document(
            file.Id,
            DocumentMetadata.Title(frontMatter["title"], text, frontMatter.End, Path.GetFileNameWithoutExtension(file.Name)),
            text,
            metadata.Date(frontMatter["date"]),
            metadata.Url(frontMatter["url"]))
        { BodyStart = frontMatter.End };

        if (!collector.TryAdd(document) && !collector.TryAdd(document with { Id = file.Name }))
        {
            collector.Warn($"{file.Name} was skipped: another document has the id '{file.Name}'. Rename one of them.");
        }
        else if (collector.Documents[^1].Id != file.Id)
        {
            collector.Warn($"{file.Name} keeps its ending in its id, because another document has the id '{file.Id}'. Rename one of them.");
        }
    }
}
