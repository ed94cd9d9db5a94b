namespace ChatBot.Corpus;

/// <summary>Reads documents from a folder or a file, each by its format.</summary>
/// <remarks>Whatever cannot be read is skipped with a warning; the rest loads.</remarks>
internal static class CorpusReader
{
    /// <summary>The documents at <paramref name="path"/>. Throws <see cref="CorpusException"/> if there is none.</summary>
    public static CorpusContents Read(string path, CorpusOptions options, CancellationToken cancellationToken)
    {
        var location = CorpusLocation.Resolve(path);
        var collector = new DocumentCollector(options);
        foreach (var file in Directory.Exists(location) ? FolderWalk.Files(location, collector.Warn) : [CorpusFile.Alone(location)])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (collector.IsFull)
            {
                break;
            }

            ReadFile(file, collector, cancellationToken);
        }

        return collector.Documents.Count > 0
            ? new CorpusContents(collector.Documents, collector.Warnings)
            : throw new CorpusException(NothingToRead(location, collector.Warnings));
    }

    private static void ReadFile(CorpusFile file, DocumentCollector collector, CancellationToken cancellationToken)
    {
        try
        {
            file.Format.Read(file, collector, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            collector.Warn($"{file.Name} was skipped: it cannot be read ({exception.Message.TrimEnd('.')}). Check that it is whole and that this account may read it.");
        }
    }

    private static string NothingToRead(string location, IReadOnlyList<string> warnings)
    {
        var cure = $"No document was found in '{location}'. Put .txt or .md files there, or another format that is read, or name another place with --corpus PATH or Corpus:Path.";

        return string.Join(Environment.NewLine, [cure, .. warnings]);
    }
}
