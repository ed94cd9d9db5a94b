using System.CommandLine;
using System.Globalization;
using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Search;
using ChatBot.Support;

namespace ChatBot.Benchmarks.Search;

/// <summary><c>agree</c>: whether the index finds what scoring every passage finds, before and after updates, with vectors of every width.</summary>
internal static class AgreeCommand
{
    private const int Seed = 6;
    private const int Wanted = 10;
    private const int Batch = 100;
    private const double Tolerance = 1e-6;

    private static readonly Option<string> Corpus = new("--corpus") { Description = "As the program's --corpus.", Required = true };
    private static readonly Option<string> Questions = new("--questions") { Description = "A file of questions, as `eval` reads.", Required = true };
    private static readonly Option<int> Passages = new("--passages") { Description = "How many passages to make of the corpus' sentences; 0 takes its own.", DefaultValueFactory = _ => 0 };
    private static readonly Option<int> Queries = new("--queries") { Description = "How many queries; where the questions do not suffice, halves of them are put together.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<int> Updates = new("--updates") { Description = "How many passages to add, change or remove before the queries are asked again.", DefaultValueFactory = _ => 1_000 };

    public static Command Create()
    {
        var command = new Command("agree", "Counts the queries for which the index does not find what exhaustive scoring finds.") { Corpus, Questions, Passages, Queries, Updates };
        command.SetAction(result =>
        {
            var real = SearchMaterial.ReadPassages(result.GetRequiredValue(Corpus));
            var passages = result.GetValue(Passages) is > 0 and var size ? SentenceMixer.Mix(real, size) : real;
            var queries = QueriesOf(SearchMaterial.ReadQueries(result.GetRequiredValue(Questions), int.MaxValue), result.GetValue(Queries));
            var changing = new ChangingCorpus(passages);
            var different = Compare(changing, queries, "as built");
            changing.Update(result.GetValue(Updates));
            different += Compare(changing, queries, $"after {result.GetValue(Updates)} updates");

            return different == 0 ? 0 : 1;
        });

        return command;
    }

    private static List<SearchQuery> QueriesOf(IReadOnlyList<SearchQuery> asked, int count)
    {
        var random = new Random(Seed);
        SearchQuery Any() => asked[random.Next(asked.Count)];

        return [.. Enumerable.Range(0, count).Select(number => number < asked.Count ? asked[number] : Halves(Any(), Any()))];
    }

    private static SearchQuery Halves(SearchQuery a, SearchQuery b) => new(
        [.. a.Terms.Take((a.Terms.Count + 1) / 2).Concat(b.Terms.Skip(b.Terms.Count / 2)).DistinctBy(term => term.Stem)])
    {
        Phrases = [.. a.Phrases.Take(1), .. b.Phrases.TakeLast(1)],
    };

    private static int Compare(ChangingCorpus corpus, List<SearchQuery> queries, string when)
    {
        Lanes[] widths = [new(0), new(128), new(256), new(512)];
        var exhaustive = corpus.Exhaustive();
        var different = queries.Index().AsParallel().Count(query =>
            !IsSame(exhaustive.Best(query.Item, Wanted), corpus.Index.Search(query.Item, Wanted, among: null, widths[query.Index % widths.Length])));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{corpus.Index.Passages.Count} passages in {corpus.Index.SegmentCount} parts, {when}: {different} of {queries.Count} queries differ"));

        return different;
    }

    private static bool IsSame(IReadOnlyList<PassageHit> expected, IReadOnlyList<PassageHit> found) =>
        expected.Count == found.Count && expected.Zip(found).All(hits => hits.First.Passage == hits.Second.Passage && Math.Abs(hits.First.Score - hits.Second.Score) <= Tolerance);

    /// <summary>Passages that come, go and change, each a document of its own.</summary>
    private sealed class ChangingCorpus
    {
        private readonly Random _random = new(Seed);
        private readonly List<AnalyzedDocument> _documents;
        private readonly LiveIndex _index = new(new IndexBuilder(new RetrievalOptions()).Build());
        private int _made;

        public ChangingCorpus(IReadOnlyList<SourcePassage> passages)
        {
            _documents = [.. passages.Select(New)];
            _index.Replace([.. _documents]);
        }

        public IndexSnapshot Index => _index.Current;

        public ExhaustiveSearch Exhaustive()
        {
            var search = new ExhaustiveSearch(new RetrievalOptions());
            foreach (var document in _documents)
            {
                search.Add(document.Document.Title, document.Document.Text);
            }

            return search;
        }

        public void Update(int updates)
        {
            for (var done = 0; done < updates; done += Batch)
            {
                for (var i = 0; i < Math.Min(Batch, updates - done); i++)
                {
                    Update();
                }

                _index.Replace([.. _documents]);
                _index.Merge();
            }
        }

        private void Update()
        {
            var (place, other) = (_random.Next(_documents.Count), _documents[_random.Next(_documents.Count)].Document);
            switch (_random.Next(4))
            {
                case 0:
                    _documents.RemoveAt(place);
                    break;
                case 1:
                    _documents.Insert(place, New(new SourcePassage(other.Title, other.Text)));
                    break;
                default:
                    var id = _documents[place].Document.Id;
                    _documents[place] = Analyzed(id, new SourcePassage(_documents[place].Document.Title, other.Text));
                    break;
            }
        }

        private AnalyzedDocument New(SourcePassage passage) => Analyzed($"{_made++}", passage);

        private static AnalyzedDocument Analyzed(string id, SourcePassage passage) => new(
            new Document(id, passage.Title, passage.Text),
            [new Passage(1, new TextSpan(0, passage.Text.Length), PassageKind.Body)],
            Annotations.None);
    }
}
