using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>Puts together what the files of a corpus give, in their order, and keeps it within its bounds.</summary>
internal sealed class DocumentCollector(CorpusOptions options)
{
    /// <summary>A file with more bad lines than this is not what it says; naming all would help nobody.</summary>
    private const int MostBadLines = 20;

    private readonly List<Document> _documents = [];
    private readonly List<string> _warnings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IReadOnlyList<Document> Documents => _documents;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>How many bytes the corpus may still take.</summary>
    public long BytesLeft { get; private set; } = options.MaxCorpusBytes;

    /// <summary>Whether the corpus has all the bytes that it may have.</summary>
    public bool IsFull { get; private set; }

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>Adds what a file gave. Of two documents with one id the first stays.</summary>
    public void Add(CorpusFile file, FileContent content)
    {
        var badLines = 0;
        foreach (var entry in content.Entries)
        {
            switch (entry)
            {
                case FileEntry.Warning warning:
                    Warn(warning.Text);
                    break;
                case FileEntry.Part part:
                    Add(file, part);
                    break;
                case FileEntry.Line line when !TryAdd(line.Document):
                    WarnOf(new FileEntry.BadLine(line.Number, $"the id '{line.Document.Id}' is taken by a document before it. Give each its own."));
                    break;
                case FileEntry.BadLine line:
                    WarnOf(line);
                    break;
            }
        }

        if (badLines > MostBadLines)
        {
            Warn($"{file.Name}: {badLines - MostBadLines:N0} more lines were skipped.");
        }

        Count(content);

        void WarnOf(FileEntry.BadLine line)
        {
            if (++badLines <= MostBadLines)
            {
                Warn($"{file.NameOfLine(line.Number)}, was skipped: {line.Problem}");
            }
        }
    }

    private void Add(CorpusFile file, FileEntry.Part part)
    {
        if (TryAdd(part.Document))
        {
            return;
        }

        Warn(TryAdd(part.Document with { Id = part.LongerId })
            ? $"{file.Name} keeps its ending in its id, because another document has the id '{part.Document.Id}'. Rename one of them."
            : $"{file.Name} was skipped: another document has the id '{part.LongerId}'. Rename one of them.");
    }

    private bool TryAdd(Document document)
    {
        var isNew = _ids.Add(document.Id);
        if (isNew)
        {
            _documents.Add(document);
        }

        return isNew;
    }

    private void Count(FileContent content)
    {
        BytesLeft -= content.Bytes;
        if (content.Excess is { } excess)
        {
            IsFull = true;
            Warn($"{excess} and all that follows were skipped: the corpus holds more than {options.MaxCorpusBytes:N0} bytes. Raise Corpus:MaxCorpusBytes.");
        }
    }
}
