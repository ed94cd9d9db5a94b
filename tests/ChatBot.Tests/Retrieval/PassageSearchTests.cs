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
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pruning_changes_no_result(int seed)
    {
        var random = new Random(seed);
        var index = RandomIndex(random);

        for (var i = 0; i < 300; i++)
        {
            var query = RandomQuery(random);
            var most = random.Next(1, 20);

            Assert.Equal(ScoredOneByOne(index, query).Take(most), index.Search(query, most));
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

    private static IEnumerable<PassageHit> ScoredOneByOne(IndexSnapshot index, SearchQuery query) =>
        index.Passages
            .Select(p => new PassageHit(p.Number, index.Explain(query, p.Number).Sum(s => s.Value)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Passage);

    private static IndexSnapshot RandomIndex(Random random)
    {
        var options = new RetrievalOptions
        {
            TermSaturation = random.NextDouble() * 2,
            LengthNormalization = random.NextDouble(),
            TitleWeight = random.Next(3),
        };
        var documents = Enumerable.Range(0, 80).Select(_ => (
            RandomWords(random, 2),
            string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomWords(random, random.Next(0, 25))))));

        return SomeIndex.Of(options, [.. documents]);
    }

    private static SearchQuery RandomQuery(Random random)
    {
        var stems = Enumerable.Range(0, random.Next(0, 7)).Select(_ => RandomWord(random)).Distinct();
        var phrases = Enumerable.Range(0, random.Next(0, 3)).Select(_ => (string[])[RandomWord(random), RandomWord(random)]);

        return new SearchQuery([.. stems.Select(s => new QueryTerm(s, random.Next(3) == 0 ? random.NextDouble() : 1))])
        {
            Phrases = [.. phrases],
        };
    }

    private static string RandomWords(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => RandomWord(random)));

    // As in language, a few words are frequent and many are rare; digits keep them from being stemmed.
    private static string RandomWord(Random random) => $"w{(int)(1 / (0.01 + random.NextDouble()))}";
}
