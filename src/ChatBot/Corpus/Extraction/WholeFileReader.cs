namespace ChatBot.Corpus.Extraction;

/// <summary>Makes documents of a file, or throws <see cref="UnreadableException"/>.</summary>
internal delegate IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken);

/// <summary>Reads a file that must be had as a whole before anything can be made of it.</summary>
internal static class WholeFileReader
{
    /// <summary>Adds the documents that <paramref name="extract"/> makes of the file to its <paramref name="content"/>, or a warning.</summary>
    public static void Read(CorpusFile file, Extract extract, FileContent content, CancellationToken cancellationToken) =>
        BoundedReading.Read(file, content, (length, token) => Read(file, length, extract, content, token), cancellationToken);

    private static void Read(CorpusFile file, long length, Extract extract, FileContent content, CancellationToken cancellationToken)
    {
        if (length > content.Limits.MaxFileBytes)
        {
            content.Warn($"{file.Name} was skipped: it has more than {content.Limits.MaxFileBytes:N0} bytes. Split it or raise Corpus:MaxFileBytes.");
        }
        else if (content.TryReserve(length, file.Name))
        {
            var source = new SourceFile(file, ReadBytes(file.Path, (int)length), content.Limits, content.Warn);
            AddAll(file, TryExtract(source, extract, cancellationToken), content);
        }
    }

    private static byte[] ReadBytes(string path, int length)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[length];
        var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);

        return read == length ? bytes : bytes[..read];
    }

    private static IReadOnlyList<ExtractedDocument> TryExtract(SourceFile source, Extract extract, CancellationToken cancellationToken)
    {
        try
        {
            return extract(source, cancellationToken);
        }
        catch (UnreadableException exception)
        {
            source.Warn($"{source.Name} was skipped: {exception.Message}");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException or UnauthorizedAccessException or InvalidDataException))
        {
            // Libraries throw many things at what they were not made for; no file may cost a team its other documents.
            source.Warn($"{source.Name} was skipped: it is not what its ending says, or damaged ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}). Save it anew, or as text.");
        }

        return [];
    }

    private static void AddAll(CorpusFile file, IReadOnlyList<ExtractedDocument> documents, FileContent content)
    {
        foreach (var document in documents)
        {
            if (string.IsNullOrWhiteSpace(document.Text))
            {
                content.Warn($"{file.Name} was skipped: it holds nothing but white space. Remove it or write something into it.");
            }
            else
            {
                var suffix = document.Part is null ? "" : $"/{document.Part}";
                content.Add(new FileEntry.Part(document.WithId(file.Id + suffix), file.Name + suffix));
            }
        }
    }
}
