using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>Gathers the documents and warnings of one reading, and keeps it within its bounds.</summary>
internal sealed class DocumentCollector(CorpusOptions options)
{
    private readonly List<Document> _documents = [];
    private readonly List<string> _warnings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _bytesLeft = options.MaxCorpusBytes;

    public IReadOnlyList<Document> Documents => _documents;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Whether the corpus has all the bytes that it may have.</summary>
    public bool IsFull { get; private set; }

    /// <summary>How much one file may hold.</summary>
    public CorpusOptions Limits => options;

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>Counts bytes that are about to be kept; false, with a warning the first time, when they are too many.</summary>
    public bool TryReserve(long bytes, string name)
    {
        _bytesLeft -= bytes;
        if (_bytesLeft < 0 && !IsFull)
        {
            IsFull = true;
            Warn($"{name} and all that follows were skipped: the corpus holds more than {options.MaxCorpusBytes:N0} bytes. Raise Corpus:MaxCorpusBytes.");
        }

        return !IsFull;
    }

    /// <summary>Whether a document with that id was added.</summary>
    public bool Holds(string id) => _ids.Contains(id);

    /// <summary>Adds a document unless its id is taken: the first one stays.</summary>
    public bool TryAdd(Document document)
    {
        if (!_ids.Add(document.Id))
        {
            return false;
        }

        _documents.Add(document);
        return true;
    }
}
