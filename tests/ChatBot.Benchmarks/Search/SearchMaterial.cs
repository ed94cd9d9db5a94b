using ChatBot.Commands.Evaluation;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Benchmarks.Search;

/// <summary>A passage as every engine gets it.</summary>
internal sealed record SourcePassage(string Title, string Text);

/// <summary>What the engines are compared on: the same passages and the same queries for all.</summary>
internal sealed record SearchMaterial(IReadOnlyList<SourcePassage> Passages, IReadOnlyList<SearchQuery> Queries)
{
    private const int Seed = 6;

    /// <summary>Every passage that may be quoted of the documents at <paramref name="path"/>.</summary>
    public static IReadOnlyList<SourcePassage> ReadPassages(string path)
    {
        var documents = CorpusReader.Read(path, new CorpusOptions { MaxCorpusBytes = long.MaxValue }, CancellationToken.None).Documents;

        return [.. documents.SelectMany(document => PassageSplitter.Split(document)
            .Where(passage => passage.IsQuotable)
            .Select(passage => new SourcePassage(document.Title, passage.Span.In(document.Text).ToString())))];
    }

    /// <summary>Some questions of a file, always the same: their words without stop words, and with each pair that stands together as a phrase.</summary>
    public static IReadOnlyList<SearchQuery> ReadQueries(string path, int most)
    {
        var questions = QuestionFile.Read(path).Select(line => line.Text).Distinct().ToArray();
        new Random(Seed).Shuffle(questions);

        return [.. questions.Select(ToQuery).Where(query => query.Terms.Count > 0).Take(most)];
    }

    /// <summary>The same queries without their phrases.</summary>
    public SearchMaterial WithoutPhrases() => this with { Queries = [.. Queries.Select(query => query with { Phrases = [] })] };

    /// <summary>The same passages without their titles.</summary>
    public SearchMaterial WithoutTitles() => this with { Passages = [.. Passages.Select(passage => passage with { Title = "" })] };

    /// <summary>The documents that hold one passage each.</summary>
    public IEnumerable<AnalyzedDocument> Documents() => Passages.Select((passage, number) => new AnalyzedDocument(
        new Document($"{number}", passage.Title, passage.Text),
        [new Passage(1, new TextSpan(0, passage.Text.Length), PassageKind.Body)],
        Annotations.None));

    private static SearchQuery ToQuery(string question)
    {
        var stems = TermReader.Read(question, new TextSpan(0, question.Length))
            .Where(term => !StopWords.Contains(term.Exact)).Select(term => term.Stem).ToList();

        return new SearchQuery([.. stems.Distinct().Select(stem => new QueryTerm(stem))])
        {
            Phrases = [.. stems.Zip(stems.Skip(1), (a, b) => (IReadOnlyList<string>)[a, b])],
        };
    }
}
