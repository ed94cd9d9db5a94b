using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Retrieval;

namespace ChatBot.Support;

/// <summary>Small indexes for tests: documents of one passage a line.</summary>
internal static class SomeIndex
{
    public static IndexSnapshot Of(RetrievalOptions options, params IReadOnlyList<(string Title, string Text)> documents)
    {
        var builder = new IndexBuilder(options);
        foreach (var (number, (title, text)) in documents.Index())
        {
            builder.Add(Analyzed($"document-{number}", title, text));
        }

        return builder.Build();
    }

    public static AnalyzedDocument Analyzed(string id, string title, string text, PassageKind kind = PassageKind.Body)
    {
        var passages = new List<Passage>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            passages.Add(new Passage(passages.Count + 1, new TextSpan(start, line.Length), kind));
            start += line.Length + 1;
        }

        return new AnalyzedDocument(new Document(id, title, text), passages, Annotations.None);
    }
}
