namespace ChatBot.Answers.Questions;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("who is the mayor", nameof(Interrogative.Person))]
    [InlineData("what year was it built", nameof(Interrogative.Date))]
    [InlineData("how tall is the tower", nameof(Interrogative.Quantity))]
    [InlineData("what is the phone number of the garage", nameof(Interrogative.Quantity))]
    [InlineData("what is the highest wind speed", nameof(Interrogative.Quantity))]
    [InlineData("phone number of the garage", nameof(Interrogative.Quantity))]
    [InlineData("what population does it have", nameof(Interrogative.Quantity))]
    [InlineData("what made the population fall", null)]
    [InlineData("what is the number plate like", null)]
    [InlineData("what does the price include", null)]
    public void A_question_word_or_a_noun_tells_what_is_asked_for(string question, string? expected) =>
        Assert.Equal(expected, QuestionWords.Interrogative(question.Split(' '))?.ToString());
}
