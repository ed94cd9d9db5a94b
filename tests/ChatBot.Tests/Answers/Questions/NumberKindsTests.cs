namespace ChatBot.Answers.Questions;

public sealed class NumberKindsTests
{
    [Theory]
    [InlineData("1944", nameof(NumberKind.Year))]
    [InlineData("1940s", nameof(NumberKind.Decade))]
    [InlineData("3rd", nameof(NumberKind.Ordinal))]
    [InlineData("third", nameof(NumberKind.Ordinal))]
    [InlineData("15", nameof(NumberKind.Amount))]
    [InlineData("fifteen", nameof(NumberKind.Amount))]
    [InlineData("9944", nameof(NumberKind.Amount))]
    [InlineData("harbour", null)]
    public void A_number_is_of_one_kind(string word, string? expected) => Assert.Equal(expected, NumberKinds.Of(word)?.ToString());
}
