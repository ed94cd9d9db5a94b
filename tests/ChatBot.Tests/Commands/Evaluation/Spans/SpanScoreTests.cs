namespace ChatBot.Commands.Evaluation.Spans;

public sealed class SpanScoreTests
{
    [Fact]
    public void Rates_agree_with_those_worked_by_hand()
    {
        var score = SpanScore.Exact([1, 2, 3, 4], [2, 4, 5]);

        Assert.Equal(new SpanScore(Gold: 4, Found: 3, Right: 2), score);
        Assert.Equal(0.6667, score.Precision); // 2 of 3
        Assert.Equal(0.5, score.Recall); // 2 of 4
        Assert.Equal(0.5714, score.F1); // 2 × 2 / (4 + 3)
    }

    [Fact]
    public void A_rate_over_nothing_is_none()
    {
        var score = new SpanScore(Gold: 1, Found: 0, Right: 0);

        Assert.Null(score.Precision);
        Assert.Equal((0, 0), (score.Recall, score.F1));
        Assert.Null(SpanScore.None.F1);
    }
}
