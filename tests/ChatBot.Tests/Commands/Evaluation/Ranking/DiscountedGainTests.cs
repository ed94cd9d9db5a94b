namespace ChatBot.Commands.Evaluation.Ranking;

public sealed class DiscountedGainTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["best"] = 2, ["good"] = 1, ["bad"] = 0, ["wrong"] = -1 };

    [Fact]
    public void It_agrees_with_one_worked_by_hand()
    {
        // gain of best 2² − 1 = 3, of good 2¹ − 1 = 1; discounts 1, 1/log₂3 = 0.6309, 1/log₂4 = 0.5
        // (1 × 0.6309 + 3 × 0.5) / (3 × 1 + 1 × 0.6309) = 2.1309 / 3.6309
        Assert.Equal(0.5869, DiscountedGain.Normalized(["unknown", "good", "best"], Grades, 10), 4);
    }

    [Fact]
    public void The_best_order_is_worth_1() => Assert.Equal(1, DiscountedGain.Normalized(["best", "good", "wrong"], Grades, 10));

    [Fact]
    public void Places_past_the_last_count_nothing_even_in_the_best_order()
    {
        Assert.Equal(1, DiscountedGain.Normalized(["best", "bad"], Grades, 1));
        Assert.Equal(0, DiscountedGain.Normalized(["bad", "best"], Grades, 1));
        Assert.Equal(0, DiscountedGain.Normalized([], Grades, 1));
    }
}
