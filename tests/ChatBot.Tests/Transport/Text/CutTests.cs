namespace ChatBot.Transport.Text;

public sealed class CutTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly10!", 10, "exactly10!")]
    [InlineData("some more words", 10, "some more…")]
    [InlineData("onelongwordindeed", 10, "onelongwo…")]
    [InlineData("abcdefgh😀 more", 10, "abcdefgh…")]
    public void Text_is_cut_at_a_word_and_marked(string text, int most, string cut) => Assert.Equal(cut, Cut.AtWord(text, most));
}
