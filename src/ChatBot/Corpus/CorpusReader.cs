using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>Reads documents from a folder or a file, each by its format; again and again, if need be, but what stays as it is only once.</summary>
/// <remarks>Whatever cannot be read is skipped with a warning; the rest loads. One thread at a time.</remarks>
internal sealed class CorpusReader
{
    private readonly CorpusOptions _options;
    private readonly FileRest _rest;
    private Dictionary<string, KnownFile> _known = new(StringComparer.Ordinal);

    /// <summary>Will read what lies at <paramref name="path"/>. Throws <see cref="CorpusException"/> if nothing does.</summary>
    public CorpusReader(string path, CorpusOptions options, TimeProvider time)
    {
        _options = options;
        _rest = new FileRest(time);
        Location = CorpusLocation.Resolve(path);
    }

    /// <summary>The folder or file that is the corpus. Once found it is not looked for elsewhere.</summary>
    public string Location { get; }

    /// <summary>In which state the files were that were read last.</summary>
    public CorpusFiles FilesRead { get; private set; } = new([], []);

    /// <summary>In which state the files are now; none is read. Throws <see cref="CorpusException"/> if there is no corpus.</summary>
    public CorpusFiles LookAtFiles()
    {
        var collector = new DocumentCollector(_options);
        var files = FilesOf(collector);

        return new CorpusFiles([.. files.Select(file => new FileState(file.Name, FileStamp.TryOf(file.Path)))], [.. collector.Warnings]);
    }

    /// <summary>The documents at <paramref name="path"/>. Throws <see cref="CorpusException"/> if there is none.</summary>
    public static CorpusContents Read(string path, CorpusOptions options, CancellationToken cancellationToken) =>
        new CorpusReader(path, options, TimeProvider.System).ReadAll(progress: null, cancellationToken);

    /// <summary>The documents as they are now. Throws <see cref="CorpusException"/> if there is none.</summary>
    /// <param name="progress">Told which share of the files was just read; the shares sum up to 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public CorpusContents ReadAll(IProgress<double>? progress, CancellationToken cancellationToken) =>
        Read(
            (file, bytesLeft) =>
            {
                var stamp = FileStamp.TryOf(file.Path);
                if (_known.TryGetValue(file.Name, out var known) && known.Stands(stamp, bytesLeft))
                {
                    return known;
                }

                var isAtRest = stamp is not null && _rest.Has(file.Name, stamp);
                return new KnownFile(stamp, ReadFile(file, bytesLeft, cancellationToken), isAtRest);
            },
            progress,
            cancellationToken);

    /// <summary>Takes over what files gave when another process read them in this state, so that only those are read that change.</summary>
    public void Recall(IEnumerable<FileState> files)
    {
        foreach (var file in files)
        {
            if (file is { Stamp: { } stamp, Content: { } content })
            {
                _known[file.Name] = new KnownFile(stamp, content, WasAtRest: true);
            }
        }
    }

    /// <summary>The documents as they are now, but a file that is being written stands for what it held before. Throws <see cref="CorpusException"/> if there is none; then nothing is forgotten.</summary>
    public CorpusContents ReadSettled(CancellationToken cancellationToken)
    {
        var isRestless = false;
        var contents = Read(
            (file, bytesLeft) =>
            {
                var read = ReadIfAtRest(file, bytesLeft, cancellationToken);
                isRestless |= read is null;
                return read ?? _known.GetValueOrDefault(file.Name);
            },
            progress: null,
            cancellationToken);

        return contents with { IsRestless = isRestless };
    }

    private CorpusContents Read(Func<CorpusFile, long, KnownFile?> read, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var collector = new DocumentCollector(_options);
        var files = FilesOf(collector);
        string[] unread = [.. collector.Warnings];
        var known = new Dictionary<string, KnownFile>(files.Count, StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (collector.IsFull)
            {
                break;
            }

            if (read(file, collector.BytesLeft) is { } current)
            {
                known[file.Name] = current;
                collector.Add(file, current.Content);
            }

            progress?.Report(1.0 / files.Count);
        }

        if (collector.Documents.Count == 0)
        {
            throw new CorpusException(NothingToRead(Location, collector.Warnings));
        }

        _known = known;
        var documents = collector.Documents.ToHashSet<Document>(ReferenceEqualityComparer.Instance);
        FilesRead = new CorpusFiles([.. known.Select(file => file.Value.ToState(file.Key, documents))], unread);
        return new CorpusContents(collector.Documents, collector.Warnings);
    }

    private IReadOnlyList<CorpusFile> FilesOf(DocumentCollector collector)
    {
        if (Directory.Exists(Location))
        {
            return FolderWalk.Files(Location, collector.Warn);
        }

        return File.Exists(Location)
            ? [CorpusFile.Alone(Location)]
            : throw new CorpusException($"The corpus at '{Location}' is gone. Put it back, or start again with --corpus PATH or Corpus:Path.");
    }

    /// <summary>What the file gives; null while it is being written.</summary>
    private KnownFile? ReadIfAtRest(CorpusFile file, long bytesLeft, CancellationToken cancellationToken)
    {
        var stamp = FileStamp.TryOf(file.Path);
        if (_known.TryGetValue(file.Name, out var known) && known.Stands(stamp, bytesLeft))
        {
            return known;
        }

        if (stamp is null && !File.Exists(file.Path))
        {
            return new KnownFile(Stamp: null, new FileContent(_options, bytesLeft), WasAtRest: false); // deleted just now
        }

        if (stamp is not null && !_rest.Has(file.Name, stamp))
        {
            return null;
        }

        var content = ReadFile(file, bytesLeft, cancellationToken);
        return FileStamp.TryOf(file.Path) == stamp ? new KnownFile(stamp, content, WasAtRest: true) : null;
    }

    private FileContent ReadFile(CorpusFile file, long bytesLeft, CancellationToken cancellationToken)
    {
        var content = new FileContent(_options, bytesLeft);
        try
        {
            file.Format.Read(file, content, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            content.Fail(file, exception);
        }

        if (_known.TryGetValue(file.Name, out var before))
        {
            content.Reuse(before.Content);
        }

        return content;
    }

    private static string NothingToRead(string location, IReadOnlyList<string> warnings)
    {
        var cure = $"No document was found in '{location}'. Put .txt or .md files there, or another format that is read, or name another place with --corpus PATH or Corpus:Path.";

        return string.Join(Environment.NewLine, [cure, .. warnings]);
    }

    /// <summary>A file as it was read last.</summary>
    /// <param name="Stamp">Which state of it; null if that could not be told.</param>
    /// <param name="Content">What it gave.</param>
    /// <param name="WasAtRest">Whether nobody was writing it.</param>
    private sealed record KnownFile(FileStamp? Stamp, FileContent Content, bool WasAtRest)
    {
        /// <summary>The state in which it was read.</summary>
        /// <param name="name">Its path in the corpus.</param>
        /// <param name="documents">The documents of the corpus: of two with one id only one is, and may have got another.</param>
        public FileState ToState(string name, HashSet<Document> documents) => new(name, WasAtRest ? Stamp : null)
        {
            Content = Content.MayBeKept && Content.Documents.All(documents.Contains) ? Content : null,
        };

        /// <summary>Whether reading it again would give the same.</summary>
        public bool Stands(FileStamp? stamp, long bytesLeft) =>
            WasAtRest && Stamp is not null && Stamp == stamp && Content.MayBeKept && Content.Bytes <= bytesLeft;
    }
}
