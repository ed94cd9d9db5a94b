namespace ChatBot.Documents;

/// <summary>Turns documents as they were read into documents that can be indexed and quoted.</summary>
public static class CorpusAnalyzer
{
    /// <summary>Analyses documents that belong to one corpus; the result depends on nothing else.</summary>
    public static IReadOnlyList<AnalyzedDocument> Analyze(IReadOnlyList<Document> documents) => [];
}
