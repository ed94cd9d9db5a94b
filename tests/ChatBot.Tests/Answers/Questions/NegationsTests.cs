using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Questions;

public sealed class NegationsTests
{
    [Theory]
    [InlineData("The ferry did not sail.", "not")]
    [InlineData("The ferry didn't sail.", "did")]
    [InlineData("The ferry didn’t sail.", "did")]
    [InlineData("She sailed without a pilot.", "without")]
    [InlineData("The captain refused to sail.", "refused")]
    [InlineData("The non-local ferry sailed.", "non")]
    [InlineData("The ferry not only sailed but arrived.", "")]
    [InlineData("The ferry sailed at noon.", "")]
    [InlineData("", "")]
    public void Finds_what_turns_a_sentence_round(string text, string expected)
    {
        var terms = TermReader.Read(text, new TextSpan(0, text.Length));
        var found = Enumerable.Range(0, terms.Count).Where(i => Negations.StandsAt(text, terms, i)).Select(i => terms[i].Exact);

        Assert.Equal(expected, string.Join(' ', found));
    }
}
