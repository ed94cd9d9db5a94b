namespace ChatBot.Commands.Evaluation;

public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("The  Grand Canal!", "grand canal")]
    [InlineData("An “old” map, a new one", "old map new one")]
    [InlineData("al-Farsi’s $5", "alfarsis 5")]
    [InlineData("Theatre another", "theatre another")] // an article is a whole word
    [InlineData("line\nbreak and\u00A0no-break", "line break and nobreak")]
    [InlineData("?!", "")]
    public void Case_punctuation_articles_and_white_space_do_not_count(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', new NormalizedText(text).Words));
    }

    [Theory]
    [InlineData("the harbour master Ana Ruiz", "Ana Ruiz", true)]
    [InlineData("Ana Ruizova", "Ana Ruiz", false)]
    [InlineData("anything", "the", false)] // no word is left to be held
    public void Holds_whole_words_only(string text, string part, bool holds)
    {
        Assert.Equal(holds, new NormalizedText(text).Holds(new NormalizedText(part)));
    }

    [Fact]
    public void F1_agrees_with_the_formula_worked_by_hand()
    {
        var answer = new NormalizedText("the old old mill"); // old old mill
        var gold = new NormalizedText("old mill by the sea"); // old mill by sea

        // "old" is shared once, "mill" once: precision 2/3, recall 2/4, F1 = 2 × (2/3 × 1/2) / (2/3 + 1/2) = 4/7
        Assert.Equal(4.0 / 7, answer.F1(gold), precision: 12);
    }

    [Fact]
    public void F1_of_nothing_is_whether_both_are_nothing()
    {
        Assert.Equal(1, new NormalizedText("the").F1(new NormalizedText("…")));
        Assert.Equal(0, new NormalizedText("mill").F1(new NormalizedText("")));
    }
}
