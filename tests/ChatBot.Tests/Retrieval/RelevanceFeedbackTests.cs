using ChatBot.Support;

namespace ChatBot.Retrieval;

public sealed class RelevanceFeedbackTests
{
    private static readonly IndexSnapshot Index = SomeIndex.Of(
        new RetrievalOptions(),
        ("Piers", "pier harbour dredger"),
        ("Silt", "harbour dredger silt"),
        ("Bread", "flour oven baker"));

    [Fact]
    public void A_widened_query_finds_what_shares_words_with_the_best_passages_alone()
    {
        var asked = new SearchQuery([new QueryTerm("pier")]);
        var hits = Index.Search(asked, 10);
        Assert.Equal([0], hits.Select(h => h.Passage));

        var widened = RelevanceFeedback.Widen(asked, hits, Index, Index.Options);

        Assert.Equal([0, 1], Index.Search(widened, 10).Select(h => h.Passage));
    }

    [Fact]
    public void The_words_asked_for_keep_a_quarter_of_the_weight_and_those_found_share_the_rest()
    {
        var asked = new SearchQuery([new QueryTerm("pier")]);

        var widened = RelevanceFeedback.Widen(asked, Index.Search(asked, 10), Index, Index.Options);

        // In the one passage found each word counts by its idf and, for pier, by the title: (1 + 2) × 1.9 / (1 + 2 + 0.9).
        var (pier, other) = (Math.Log(1 + (2.5 / 1.5)) * 5.7 / 3.9, Math.Log(1 + (1.5 / 2.5)));
        Assert.Equal(0.25 + (0.75 * pier / (pier + other + other)), widened.Terms.Single(t => t.Stem == "pier").Weight, precision: 9);
        Assert.Equal(1, widened.Terms.Sum(t => t.Weight), precision: 9);
    }

    [Fact]
    public void A_query_that_finds_nothing_stays_as_it_is()
    {
        var asked = new SearchQuery([new QueryTerm("glacier")]);

        Assert.Same(asked, RelevanceFeedback.Widen(asked, [], Index, Index.Options));
    }
}
