using ChatBot.Language.Words;
using ChatBot.Retrieval;
using ChatBot.Support;

namespace ChatBot.Answers.Questions;

public sealed class SpellingVariantsTests
{
    private readonly SpellingVariants _spelling = new(SomeIndex.Of(
        new RetrievalOptions(),
        ("The sky", "The warden praised the observations of the comet by Lotte Iversen.")));

    [Theory]
    [InlineData("cometh", "comet")]
    [InlineData("observatioins", "observ")]
    [InlineData("Observaitons", "observ")]
    public void A_slip_finds_what_was_meant(string word, string stem) =>
        Assert.Contains(stem, _spelling.Of(word, StemOf(word), isName: false).Select(v => v.Stem));

    [Theory]
    [InlineData("garden")] // a letter from "warden", but English itself
    [InlineData("comet")] // there already
    [InlineData("obzervatioinz")] // more than one slip
    [InlineData("x")]
    [InlineData("")]
    public void Another_word_is_no_slip(string word) =>
        Assert.Empty(_spelling.Of(word, StemOf(word), isName: false));

    [Fact]
    public void A_name_may_differ_in_its_vowels() =>
        Assert.Equal(["iversen"], _spelling.Of("Ivarsen", "ivarsen", isName: true).Select(v => v.Stem));

    private static string StemOf(string word) => WordForm.Of(word).Stem;
}
