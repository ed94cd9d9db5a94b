using ChatBot.Support;
using ChatBot.Transport.Text;

namespace ChatBot.Terminal;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("It rained all day.", 10, "It rained|all day.")]
    [InlineData("  It   rained  ", 20, "It   rained")]
    [InlineData("incomprehensible rain", 8, "incompre|hensible|rain")] // only a word longer than a line is cut
    [InlineData("one\n\ntwo", 20, "one|two")]
    [InlineData("一二三四五", 4, "一二|三四|五")] // each is two columns wide
    [InlineData("ab一二", 4, "ab一|二")]
    [InlineData("a\u00A0b c", 3, "a\u00A0b|c")] // a no-break space holds
    [InlineData("", 5, "")]
    public void Breaks_where_a_reader_would(string text, int width, string lines)
    {
        Assert.Equal(lines.Split('|'), LineBreaker.Break(text, width).Select(l => l.In(text).ToString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Loses_nothing_but_white_space_and_keeps_to_the_width(int seed)
    {
        var random = new Random(seed);
        var text = VisibleText.Of(Some.Prose(random));
        var width = random.Next(1, 30);

        var lines = LineBreaker.Break(text, width);

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(Words(text), Words(string.Concat(lines.Select(l => l.In(text).ToString()))));
    }

    [Fact]
    public void A_single_enormous_word_is_broken_in_time()
    {
        Assert.Equal(10_000, LineBreaker.Break(new string('x', 800_000), 80).Count);
    }

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
