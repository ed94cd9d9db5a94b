namespace ChatBot.Answers;

public sealed class AnswerOptionsTests
{
    [Fact]
    public void Strictness_moves_a_threshold_by_one_in_log_odds()
    {
        Assert.Equal(0.5, new AnswerOptions().Move(0.5));
        Assert.Equal(0.2689, new AnswerOptions { Strictness = Strictness.Lenient }.Move(0.5), precision: 4);
        Assert.Equal(0.7311, new AnswerOptions { Strictness = Strictness.Strict }.Move(0.5), precision: 4);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.4)]
    [InlineData(0.99)]
    public void A_stricter_bot_never_has_a_lower_threshold(double threshold)
    {
        var moved = Enum.GetValues<Strictness>().Order().Select(s => new AnswerOptions { Strictness = s }.Move(threshold)).ToList();

        Assert.Equal(moved.Order(), moved);
        Assert.All(moved, m => Assert.InRange(m, 0, 1));
    }
}
