namespace ChatBot.Answers.Questions;

public sealed class ContractionsTests
{
    [Theory]
    [InlineData("whats open and why cant we go", "what is open and why can't we go")]
    [InlineData("Who's there? Where’s Ann?", "Who is there? Where is Ann?")]
    [InlineData("Wont it? It Doesnt.", "Won't it? It Doesn't.")]
    [InlineData("the canter wants its pint, whose it is", "the canter wants its pint, whose it is")]
    [InlineData("we can't say", "we can't say")]
    public void Contractions_are_written_out(string typed, string expected) => Assert.Equal(expected, Contractions.WriteOut(typed));
}
