using ChatBot.Support;

namespace ChatBot.Retrieval;

public sealed class TopicRankingTests
{
    private static readonly (string Title, string Text)[] Documents =
    [
        ("Barges", "silt silt pier"),
        ("Silt", "harbour pier barge"),
        ("Harbours", "dredger harbour barge"),
        ("Bread", "flour oven baker"),
    ];

    [Fact]
    public void A_word_of_the_title_says_more_about_a_topic_than_the_same_word_twice_in_the_text()
    {
        var ranked = Rank(new RetrievalOptions(), "silt");

        Assert.Equal([1, 0], ranked.Take(2));
    }

    [Fact]
    public void What_only_shares_words_with_the_best_passages_comes_behind_them()
    {
        Assert.Equal(2, Rank(new RetrievalOptions(), "silt")[2]);
    }

    [Fact]
    public void How_the_index_scores_facts_does_not_matter()
    {
        var other = new RetrievalOptions { TermSaturation = 0.1, TitleWeight = 0.5, LengthNormalization = 0 };

        Assert.Equal(Rank(new RetrievalOptions(), "silt"), Rank(other, "silt"));
    }

    [Fact]
    public void What_shares_no_word_with_anything_has_no_topic_here()
    {
        Assert.Empty(Rank(new RetrievalOptions(), "glacier"));
    }

    private static List<int> Rank(RetrievalOptions options, string stem) =>
        [.. new TopicRanking(SomeIndex.Of(options, Documents)).Rank(new SearchQuery([new QueryTerm(stem)]), 10).Select(h => h.Passage)];
}
