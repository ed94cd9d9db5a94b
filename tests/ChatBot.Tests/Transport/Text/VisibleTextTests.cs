namespace ChatBot.Transport.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain “text” – 中文 😀", "plain “text” – 中文 😀")]
    [InlineData("a\tb\r\nc", "a b \nc")]
    [InlineData("\u001B[2J gone", "␛[2J gone")] // would clear the screen
    [InlineData("\u0007\u007F\u009B", "␇␡\uFFFD")]
    [InlineData("abc\u202Edef", "abc\uFFFDdef")] // would show "fed"
    public void What_could_steer_a_terminal_is_made_visible(string text, string visible)
    {
        Assert.Equal(visible, VisibleText.Of(text));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_made_visible()
    {
        Assert.Equal("half \uFFFD", VisibleText.Of("half \uD83D"));
        Assert.Equal("\uFFFD😀\uFFFD", VisibleText.Of("\uD83D\uD83D\uDE00\uDE00"));
    }

    [Fact]
    public void Every_code_unit_keeps_its_place()
    {
        var all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c));

        Assert.Equal(all.Length, VisibleText.Of(all).Length);
    }
}
