using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Persistence;

namespace ChatBot.Documents;

public sealed class CorpusAnalysisTests
{
    private static readonly Document Rain = new("rain", "Rain", "It rained in Dorvik on 7 May 2031. “It never stops,” said Ann Marlow.");
    private static readonly Document Snow = new("snow", "Snow", "Snow fell in the town of Ostby.");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_changes_it_is_what_a_fresh_analysis_gives(int seed)
    {
        var random = new Random(seed);
        List<Document> documents = [];
        var analysis = CorpusAnalysis.Empty;
        for (var change = 0; change < 40; change++)
        {
            documents = Changed(documents, random);
            analysis = analysis.With(documents);

            AssertSame(CorpusAnalyzer.Analyze(documents), analysis.Documents);
        }
    }

    [Fact]
    public void A_document_that_cannot_be_analysed_costs_the_others_nothing()
    {
        var broken = new Document("broken", "Broken", Text: null!);

        var analysis = CorpusAnalysis.Empty.With([Rain, broken]).With([Rain, broken, Snow]);

        AssertSame(CorpusAnalyzer.Analyze([Rain, Snow]), analysis.Documents);
        Assert.Same(broken, Assert.Single(analysis.LeftOut).Document);
        Assert.Empty(analysis.With([Rain, Snow]).LeftOut);
    }

    [Fact]
    public void A_document_that_nothing_happened_to_stays_the_same_instance()
    {
        var before = CorpusAnalysis.Empty.With([Rain, Snow]);

        var after = before.With([Snow with { Text = "Snow fell in Ostby again." }, Rain with { Title = "Rain" }]);

        Assert.Same(before.Documents[0], after.Documents[1]);
        Assert.NotSame(before.Documents[1], after.Documents[0]);
    }

    [Fact]
    public void What_others_say_of_a_name_changes_a_document_that_stays_as_it_is()
    {
        var doubtful = new Document("doubtful", "Visit", "Velmar was told on Monday.");
        Document[] told = [.. Enumerable.Range(0, 20).Select(i => new Document($"told-{i}", "Town", "She lives in the city of Velmar, and trains run from Velmar to Ostby."))];

        var alone = CorpusAnalysis.Empty.With([doubtful]);
        var among = alone.With([doubtful, .. told]);

        Assert.NotEqual(NameType.Place, Velmar(alone).Type);
        Assert.Equal(NameType.Place, Velmar(among).Type);
        Assert.Equal(Velmar(alone), Velmar(among.With([doubtful])));

        static Name Velmar(CorpusAnalysis analysis) => Assert.Single(analysis.Documents[0].Annotations.Names);
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_document_that_differs_in_anything_is_read_again(Document changed)
    {
        var before = CorpusAnalysis.Empty.With([Rain]);

        Assert.NotSame(before.Documents[0], before.With([changed]).Documents[0]);
    }

    public static TheoryData<Document> Differences { get; } =
    [
        Rain with { Text = Rain.Text + " " },
        Rain with { Title = "rain" },
        Rain with { Date = new PartialDate(2031) },
        Rain with { Url = new Uri("https://example.org/#rain") },
        Rain with { BodyStart = 1 },
        Rain with { IsBlankLineSeparated = true },
        Rain with { Headings = [] },
        Rain with { Utterances = [new Utterance(new TextSpan(3, 6), new TextSpan(0, 2))] },
    ];

    [Fact]
    public void A_change_of_nothing_but_an_addresss_fragment_is_a_change()
    {
        var before = CorpusAnalysis.Empty.With([Rain with { Url = new Uri("https://example.org/#p1") }]);

        var after = before.With([Rain with { Url = new Uri("https://example.org/#p2") }]);

        Assert.Equal("#p2", after.Documents[0].Document.Url!.Fragment);
    }

    [Fact]
    public void Progress_sums_up_to_the_whole()
    {
        var sum = new Sum();
        var analysis = CorpusAnalysis.Empty.With([Rain, Snow], sum);
        Assert.Equal(1, sum.Total, precision: 6);

        analysis.With([Rain, Snow with { Text = "Sleet." }], sum);
        Assert.Equal(2, sum.Total, precision: 6);
    }

    [Fact]
    public void Two_documents_with_one_id_and_text_are_both_kept()
    {
        var analysis = CorpusAnalysis.Empty.With([Rain, Rain]).With([Rain, Rain, Snow]).With([Rain]);

        AssertSame(CorpusAnalyzer.Analyze([Rain]), analysis.Documents);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_goes_on_after_a_restart_as_if_there_had_been_none(int seed)
    {
        var random = new Random(seed);
        var documents = Changed(Changed([], random), random);
        var analysis = CorpusAnalysis.Empty.With(documents);
        for (var restart = 0; restart < 10; restart++)
        {
            analysis = CorpusAnalysis.Of(Restarted(analysis).Documents);
            Assert.Equal(analysis.Documents, analysis.With(documents).Documents, ReferenceEqualityComparer.Instance);

            documents = Changed(documents, random);
            analysis = analysis.With(documents);
            AssertSame(CorpusAnalyzer.Analyze(documents), analysis.Documents);
        }
    }

    [Fact]
    public void It_can_be_given_up()
    {
        using var over = new CancellationTokenSource();
        over.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => CorpusAnalysis.Empty.With([Rain, Snow], progress: null, over.Token));
    }

    private static IndexSnapshot Restarted(CorpusAnalysis analysis) => Stored.Again(IndexSnapshot.Empty.With(analysis.Documents));

    private static void AssertSame(IReadOnlyList<AnalyzedDocument> expected, IReadOnlyList<AnalyzedDocument> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (e, a) in expected.Zip(actual))
        {
            Assert.Equal(e.Document, a.Document);
            Assert.Equal(e.Passages, a.Passages);
            Assert.Equal(e.Annotations.Sentences, a.Annotations.Sentences);
            Assert.Equal(e.Annotations.Names, a.Annotations.Names);
            Assert.Equal(e.Annotations.Dates, a.Annotations.Dates);
            Assert.Equal(e.Annotations.Quotations, a.Annotations.Quotations);
        }
    }

    private static List<Document> Changed(List<Document> documents, Random random)
    {
        var changed = documents.Where(_ => random.Next(10) > 0).Select(d => random.Next(8) == 0 ? SomeDocument(d.Id, random) : d).ToList();
        changed.AddRange(Enumerable.Range(0, random.Next(4)).Select(_ => SomeDocument($"{random.Next()}", random)));
        var ordered = changed.DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal).ToList();

        return random.Next(5) == 0 ? [.. ordered.Select(d => d with { })] : ordered;
    }

    /// <summary>Names that might be a person's, a place's or a company's, so that documents outvote each other.</summary>
    private static Document SomeDocument(string id, Random random)
    {
        string[] names = ["Marlow", "Velmar", "Ostby", "Dorvik", "Karsten", "Lund"];
        string[] sentences =
        [
            "Ann {0} said that she would stay.", "She lives in {0}.", "{0} was met on Monday.", "President {0} flew to {1}.",
            "The company {0} Ltd. bought {1}.", "“We leave {0} in June,” {1} said.", "{0} and {1} agreed.", "The town of {0} is old.",
            "Party leader {0} met {1} on 7 May 2031.", "{0}.",
        ];
        var text = Enumerable.Range(0, random.Next(0, 6)).Select(_ => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            sentences[random.Next(sentences.Length)],
            names[random.Next(names.Length)],
            names[random.Next(names.Length)]));

        return new Document(id, "News", string.Join(random.Next(2) == 0 ? " " : "\n\n", text));
    }

    private sealed class Sum : IProgress<double>
    {
        private readonly Lock _gate = new();

        public double Total { get; private set; }

        public void Report(double value)
        {
            lock (_gate)
            {
                Total += value;
            }
        }
    }
}
