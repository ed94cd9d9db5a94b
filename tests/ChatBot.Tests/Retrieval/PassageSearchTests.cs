using ChatBot.Retrieval.Search;
using ChatBot.Support;

namespace ChatBot.Retrieval;

public sealed class PassageSearchTests
{
    private static readonly RetrievalOptions Options = new();

    [Fact]
    public void The_passage_with_the_rarer_word_comes_first()
    {
        var index = SomeIndex.Of(Options, ("", "rain and wind"), ("", "rain and hail"), ("", "rain and wind"));

        Assert.Equal([1, 0, 2], Found(index, new SearchQuery([new QueryTerm("rain"), new QueryTerm("hail")]), 5));
    }

    [Fact]
    public void Of_two_with_the_same_score_the_earlier_is_kept()
    {
        var index = SomeIndex.Of(Options, ("", "wind"), ("", "rain"), ("", "rain"), ("", "rain"));

        Assert.Equal([1, 2], Found(index, new SearchQuery([new QueryTerm("rain")]), 2));
    }

    [Fact]
    public void A_word_of_the_title_finds_every_passage_of_its_document()
    {
        var index = SomeIndex.Of(Options, ("Storms", "It was loud.\nThe storm passed."), ("Peace", "It was quiet."));

        Assert.Equal([1, 0], Found(index, new SearchQuery([new QueryTerm("storm")]), 5));
    }

    [Fact]
    public void Words_that_stand_together_win_over_words_that_do_not()
    {
        var index = SomeIndex.Of(Options, ("", "water is cold and high"), ("", "it is cold high water"));
        var query = new SearchQuery([new QueryTerm("high"), new QueryTerm("water")]);

        Assert.Equal([0, 1], Found(index, query, 2));
        Assert.Equal([1, 0], Found(index, query with { Phrases = [["high", "water"]] }, 2));
    }

    [Fact]
    public void A_phrase_adds_its_rarity_times_its_weight()
    {
        var options = new RetrievalOptions { TermSaturation = 1.2, PhraseWeight = 0.5 };
        var index = SomeIndex.Of(options, ("", "high water"), ("", "dry land"), ("", "dry sand"));

        var phrase = index.Explain(new SearchQuery([]) { Phrases = [["high", "water"]] }, 0).Single();

        // idf of either word = ln(1 + 2.5 / 1.5) = 0.980829; 0.5 × 2 × 0.980829, saturation 1 at the average length
        Assert.Equal("high water", phrase.Term);
        Assert.Equal(0.980829, phrase.Value, precision: 6);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 128)]
    [InlineData(3, 256)]
    [InlineData(4, 512)]
    public void Ten_thousand_queries_in_four_parts_find_what_scoring_every_passage_finds(int seed, int vectorBits)
    {
        var random = new Random(seed);
        var corpus = new RandomCorpus(random, documents: seed % 2 == 0 ? 60 : 4_000);
        var index = SomeIndex.Of(corpus.Options, corpus.Documents);
        var exhaustive = corpus.Exhaustive();

        for (var i = 0; i < 2_500; i++)
        {
            var query = RandomCorpus.Query(random);
            var most = random.Next(1, 20);

            AssertSame(exhaustive.Best(query, most), index.Search(query, most, among: null, new Lanes(vectorBits)));
        }
    }

    [Fact]
    public void A_long_query_for_many_passages_finds_what_scoring_every_passage_finds()
    {
        var random = new Random(5);
        var corpus = new RandomCorpus(random, documents: 2_000);
        var index = SomeIndex.Of(corpus.Options, corpus.Documents);
        var words = Enumerable.Range(1, 90).Select(word => new QueryTerm(RandomCorpus.Word(word), random.NextDouble()));
        var query = new SearchQuery([.. words]);

        foreach (var most in (int[])[33, 500, 100_000])
        {
            AssertSame(corpus.Exhaustive().Best(query, most), index.Search(query, most));
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Among_some_documents_the_same_are_found_with_the_same_scores(int seed)
    {
        var random = new Random(seed);
        var corpus = new RandomCorpus(random, documents: 300);
        var index = SomeIndex.Of(corpus.Options, corpus.Documents);
        var exhaustive = corpus.Exhaustive();

        for (var i = 0; i < 200; i++)
        {
            var share = random.Next(1, 20);
            var among = index.PassagesWhere(document => document.Document.Text.Length % share == 0);
            var query = RandomCorpus.Query(random);

            AssertSame(exhaustive.Best(query, 10, among.Contains), index.Search(query, 10, among));
        }
    }

    [Fact]
    public void What_is_explained_is_the_score()
    {
        var random = new Random(8);
        var corpus = new RandomCorpus(random, documents: 40);
        var index = SomeIndex.Of(corpus.Options, corpus.Documents);

        for (var i = 0; i < 100; i++)
        {
            var query = RandomCorpus.Query(random);

            Assert.All(index.Search(query, 5), hit => Assert.Equal(hit.Score, index.Explain(query, hit.Passage).Sum(s => s.Value), precision: 9));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void None_are_found_if_none_are_wanted(int most)
    {
        var index = SomeIndex.Of(Options, ("", "rain"));

        Assert.Empty(index.Search(new SearchQuery([new QueryTerm("rain")]), most));
    }

    private static IEnumerable<int> Found(IndexSnapshot index, SearchQuery query, int most) =>
        index.Search(query, most).Select(hit => hit.Passage);

    private static void AssertSame(IReadOnlyList<PassageHit> expected, IReadOnlyList<PassageHit> found)
    {
        Assert.Equal(expected.Select(hit => hit.Passage), found.Select(hit => hit.Passage));
        Assert.All(expected.Zip(found), hits => Assert.Equal(hits.First.Score, hits.Second.Score, tolerance: 1e-6));
    }
}
