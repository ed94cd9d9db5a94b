namespace ChatBot.Answers.Questions;

public sealed class SlipsTests
{
    [Theory]
    [InlineData("harbour", "harbor")]
    [InlineData("harbour", "harbouur")]
    [InlineData("harbour", "hatbour")]
    [InlineData("harbour", "harbuor")]
    [InlineData("harbour", "arbour")]
    [InlineData("harbour", "harbourx")]
    public void Undoes_one_slip(string meant, string written) => Assert.Contains(meant, Slips.Undo(written));

    [Fact]
    public void Does_not_undo_two() => Assert.DoesNotContain("harbour", Slips.Undo("habuor"));

    [Fact]
    public void Tries_no_more_than_there_can_be()
    {
        const int length = 7;

        // One letter dropped, two swapped, one of 26 put in before, between and behind, one of 26 in place of another.
        Assert.Equal(length + (length - 1) + (26 * (length + 1)) + (26 * length), Slips.Undo("harbour").Count());
    }
}
