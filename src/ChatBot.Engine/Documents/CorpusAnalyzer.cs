namespace ChatBot.Documents;

/// <summary>Turns documents as they were read into documents that can be indexed and quoted.</summary>
public static class CorpusAnalyzer
{
    /// <summary>Analyses documents that belong to one corpus; the result depends on nothing else.</summary>
    /// <remarks>
    /// A document without a date gets the one that its text tells, if it does. Annotations outside the passages
    /// (in front matter) are left out; a quotation that runs on into the next passage ends with its own.
    /// </remarks>
    public static IReadOnlyList<AnalyzedDocument> Analyze(IReadOnlyList<Document> documents) => CorpusAnalysis.Empty.With(documents).Documents;
}
