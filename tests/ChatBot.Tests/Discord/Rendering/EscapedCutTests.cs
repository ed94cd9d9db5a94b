namespace ChatBot.Discord.Rendering;

public sealed class EscapedCutTests
{
    [Theory]
    [InlineData(@"aaaaaaaa\*bbb", 10, "aaaaaaaa…")]
    [InlineData(@"aaaaaaa\\bbb", 10, @"aaaaaaa\\…")]
    public void Escaped_text_keeps_no_backslash_without_its_mark(string text, int most, string cut) => Assert.Equal(cut, EscapedCut.AtWord(text, most));
}
