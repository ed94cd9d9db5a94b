namespace ChatBot.Answers.Questions;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("harbour", "harbour", 0)]
    [InlineData("harbour", "harbor", 1)]     // dropped
    [InlineData("harbor", "harbour", 1)]     // inserted
    [InlineData("harbour", "harbaur", 1)]    // replaced
    [InlineData("harbour", "habrour", 1)]    // swapped with its neighbour
    [InlineData("hezbollah", "hizbolla", 2)]
    public void Counts_the_letters_that_two_words_are_apart(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(a, b, most: 2));
    }

    [Fact]
    public void Does_not_count_beyond_the_most_that_matters()
    {
        Assert.Equal(2, EditDistance.Between("harbour", "lantern", most: 1));
    }
}
