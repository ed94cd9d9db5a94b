using ChatBot.Documents;

namespace ChatBot.Retrieval;

/// <summary>Collects documents into an index. One thread at a time; a finished snapshot is not touched again.</summary>
public sealed class IndexBuilder(RetrievalOptions options)
{
    private readonly List<AnalyzedDocument> _documents = [];

    /// <summary>Adds a document; its id must be new.</summary>
    public void Add(AnalyzedDocument document) => _documents.Add(document);

    /// <summary>The index of everything added so far.</summary>
    public IndexSnapshot Build() => new(_documents, options);
}
