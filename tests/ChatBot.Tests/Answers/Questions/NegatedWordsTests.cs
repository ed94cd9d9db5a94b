namespace ChatBot.Answers.Questions;

public sealed class NegatedWordsTests
{
    [Theory]
    [InlineData("where is resin not allowed", "where is resin forbidden")]
    [InlineData("what isn't Allowed, which dogs aren’t permitted?", "what is forbidden, which dogs are forbidden?")]
    [InlineData("who did not open the gate", "who did not open the gate")]
    [InlineData("why can we not allow it", "why can we not allow it")]
    [InlineData("the knot allowed no more", "the knot allowed no more")]
    public void What_a_question_denies_is_said_in_one_word(string typed, string expected) => Assert.Equal(expected, NegatedWords.WriteOut(typed));
}
