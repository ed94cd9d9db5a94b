using ChatBot.Documents;

namespace ChatBot.Corpus;

/// <summary>What one reading of a file gives, in its order: filled by the reader of its format, and kept as long as the file stays as it is.</summary>
/// <param name="limits">How much a file may hold.</param>
/// <param name="bytesLeft">How many bytes the whole corpus may still take.</param>
internal sealed class FileContent(CorpusOptions limits, long bytesLeft)
{
    private readonly List<FileEntry> _entries = [];

    public IReadOnlyList<FileEntry> Entries => _entries;

    /// <summary>How much the file may hold.</summary>
    public CorpusOptions Limits => limits;

    /// <summary>How much of what the corpus may take it takes.</summary>
    public long Bytes { get; private set; }

    /// <summary>What was left out because the corpus holds too much, as a warning calls it; null if nothing was.</summary>
    public string? Excess { get; private set; }

    /// <summary>Why reading broke off; null if it came to the end.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether reading the same file again would give the same, whatever else there is.</summary>
    public bool MayBeKept => Excess is null && Failure is null;

    public void Add(FileEntry entry) => _entries.Add(entry);

    public void Warn(string warning) => _entries.Add(new FileEntry.Warning(warning));

    /// <summary>Counts bytes that are about to be kept; false when they are too many.</summary>
    public bool TryReserve(long bytes, string name)
    {
        Bytes += bytes;
        if (Bytes > bytesLeft)
        {
            Excess ??= name;
        }

        return Excess is null;
    }

    /// <summary>Takes those documents that are as they were from what the file gave before, so that nobody need look at them again, nor hold them twice.</summary>
    public void Reuse(FileContent before)
    {
        var known = before.Documents.ToLookup(document => document.Id, StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (DocumentOf(_entries[i]) is { } document && known[document.Id].FirstOrDefault(document.IsSameAs) is { } same)
            {
                _entries[i] = _entries[i] switch
                {
                    FileEntry.Part part => part with { Document = same },
                    FileEntry.Line line => line with { Document = same },
                    var other => other,
                };
            }
        }
    }

    /// <summary>Notes that the rest cannot be read.</summary>
    public void Fail(CorpusFile file, Exception exception)
    {
        Failure = exception;
        Warn($"{file.Name} was skipped: it cannot be read ({exception.Message.TrimEnd('.')}). Check that it is whole and that this account may read it.");
    }

    /// <summary>The documents of its entries.</summary>
    public IEnumerable<Document> Documents => _entries.Select(DocumentOf).OfType<Document>();

    private static Document? DocumentOf(FileEntry entry) => entry switch
    {
        FileEntry.Part part => part.Document,
        FileEntry.Line line => line.Document,
        _ => null,
    };
}
