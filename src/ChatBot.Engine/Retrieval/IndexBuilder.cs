using ChatBot.Documents;

namespace ChatBot.Retrieval;

/// <summary>Collects documents into an index. One thread at a time; a finished snapshot is not touched again.</summary>
public sealed class IndexBuilder(RetrievalOptions options)
{
    private readonly List<AnalyzedDocument> _documents = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Adds a document; its id must be new.</summary>
    public void Add(AnalyzedDocument document)
    {
        if (!_ids.Add(document.Id))
        {
            throw new ArgumentException($"There is already a document '{document.Id}'.", nameof(document));
        }

        _documents.Add(document);
    }

    /// <summary>The index of everything added so far. Passages that may not be quoted are left out.</summary>
    public IndexSnapshot Build() => IndexSnapshot.Of(options).With([.. _documents]);
}
