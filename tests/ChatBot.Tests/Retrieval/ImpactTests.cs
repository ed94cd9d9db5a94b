using ChatBot.Retrieval.Segments;

namespace ChatBot.Retrieval;

public sealed class ImpactTests
{
    [Fact]
    public void An_impact_stands_for_no_less_than_the_saturation_and_for_less_than_one_step_more()
    {
        var scale = ImpactScale.For(new RetrievalOptions { TermSaturation = 0.9 }, averageLength: 20);
        for (var saturation = 0.0; saturation < 1.9; saturation += 0.001)
        {
            var bound = scale.ImpactOf(saturation) * scale.Step;

            Assert.InRange(bound, saturation - 1e-12, saturation + scale.Step);
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1.1)]
    [InlineData(3)]
    public void Bounds_hold_when_the_mean_length_moves(double drift)
    {
        var options = new RetrievalOptions();
        var scale = ImpactScale.For(options, averageLength: 20);
        var before = new Bm25Scorer(options, new PassageStatistics(100, 20));
        var after = new Bm25Scorer(options, new PassageStatistics(100, 20 * drift));
        for (var length = 1; length < 200; length += 7)
        {
            var impact = scale.ImpactOf(before.Saturation(2, 1, before.LengthFactor(length)));
            var saturation = after.Saturation(2, 1, after.LengthFactor(length));

            Assert.InRange(saturation, (impact - 1) * scale.Narrowed(20 * drift), impact * scale.Widened(20 * drift));
        }
    }

    [Fact]
    public void So_many_postings_reach_the_impact_at_a_rank()
    {
        var ranks = ImpactRanks.Of([9, 1, 8, 2, 7, 3, 6, 4, 5, 5, 5]); // 9 8 7 6 5 5 5 4 3 2 1

        Assert.Equal(5, ranks.ReachedBy(5));
        Assert.Equal(5, ranks.ReachedBy(1)); // not the best, but known
        Assert.Equal(2, ranks.ReachedBy(10));
        Assert.Equal(0, ranks.ReachedBy(11)); // there are no sixteen
        Assert.Equal(0, ranks.ReachedBy(33));
    }
}
