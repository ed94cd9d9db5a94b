using BenchmarkDotNet.Attributes;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Benchmarks;

/// <summary>Questions of six words to an index of many passages.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private readonly List<SearchQuery> _queries = [];
    private IndexSnapshot _index = IndexSnapshot.Empty;
    private int _next;

    [Params(10_000, 100_000)]
    public int Passages { get; set; }

    [GlobalSetup]
    public void BuildIndex()
    {
        var random = new Random(1);
        var builder = new IndexBuilder(new RetrievalOptions());
        for (var number = 0; number < Passages; number++)
        {
            var text = GeneratedText.Paragraph(random, 4);
            var passage = new Passage(1, new TextSpan(0, text.Length), PassageKind.Body);
            var document = new Document($"{number}", GeneratedText.Word(random), text);
            builder.Add(new AnalyzedDocument(document, [passage], Annotations.None));
        }

        _index = builder.Build();
        for (var query = 0; query < 256; query++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 6).Select(_ => GeneratedText.Word(random)));
            var stems = TermReader.Read(words, new TextSpan(0, words.Length)).Select(t => t.Stem).Distinct();
            _queries.Add(new SearchQuery([.. stems.Select(s => new QueryTerm(s))]));
        }
    }

    [Benchmark]
    public int TopTen() => _index.Search(_queries[_next++ % _queries.Count], 10).Count;
}
