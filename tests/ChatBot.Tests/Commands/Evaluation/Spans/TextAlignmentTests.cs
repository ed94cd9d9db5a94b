using ChatBot.Language;

namespace ChatBot.Commands.Evaluation.Spans;

public sealed class TextAlignmentTests
{
    [Fact]
    public void Each_piece_is_looked_for_behind_the_one_before()
    {
        Assert.Equal([new TextSpan(0, 2), new TextSpan(3, 1), new TextSpan(6, 2)], TextAlignment.Align("no n, no", ["no", "n", "no"]));
    }

    [Fact]
    public void White_space_may_differ()
    {
        Assert.Equal([new TextSpan(1, 7)], TextAlignment.Align(" It\r\n is it.", ["It is"]));
        Assert.Equal([new TextSpan(0, 4)], TextAlignment.Align("don't", ["do n'"]));
    }

    [Fact]
    public void A_piece_that_is_not_there_does_not_hide_the_next()
    {
        Assert.Equal([new TextSpan(0, 1), null, null, new TextSpan(2, 1)], TextAlignment.Align("a b", ["a", "x", " ", "b"]));
    }
}
