using ChatBot.Answers;
using ChatBot.Conversation;
using ChatBot.Documents;
using ChatBot.Language.Dates;
using ChatBot.Retrieval;

namespace ChatBot.Contract;

/// <summary>The real bot on two small documents, one of which means harm.</summary>
internal static class SomeBot
{
    /// <summary>What somebody may have written into a source, or into a question.</summary>
    public const string Hostile = "@everyone @here <!channel> <@U1> [x](http://evil.example) https://evil.example <script>alert(1)</script> *b* _i_ ~s~ `c` ||d||";

    private static readonly Document[] Documents =
    [
        new("harbour", "Harbour handbook", "Ines Ruiz leads the harbour office. The ferry stopped on 3 May 2021 because its engine broke.", new PartialDate(2021, 6)),
        new("lighthouse", "Keepers @everyone <!channel> [x](http://evil.example) <script> *b*", $"Tomas Weil keeps the lighthouse, says {Hostile} and nothing else."),
    ];

    /// <summary>Answers from them.</summary>
    public static Bot New() => Over(Documents).Bot;

    /// <summary>Answers from these, which it has read; and what it knows of them.</summary>
    public static (Bot Bot, IndexSnapshot Index) Over(params IReadOnlyList<Document> documents)
    {
        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze(documents))
        {
            builder.Add(document);
        }

        var answerer = new QuestionAnswerer(builder.Build());

        return (new Bot(() => answerer), answerer.Snapshot);
    }
}
