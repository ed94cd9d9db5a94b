namespace ChatBot.Answers.Questions;

public sealed class ContractionsTests
{
    [Theory]
    [InlineData("whats open and why cant we go", "what's open and why can't we go")]
    [InlineData("Wont it? It Doesnt.", "Won't it? It Doesn't.")]
    [InlineData("the canter wants its pint", "the canter wants its pint")]
    [InlineData("we can't, who's to say", "we can't, who's to say")]
    public void An_apostrophe_is_put_back_only_where_it_was_left_out(string typed, string expected) => Assert.Equal(expected, Contractions.Restore(typed));
}
