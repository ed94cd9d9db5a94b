using ChatBot.Support;

namespace ChatBot.Slack.Requests;

public sealed class IncomingTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("who leads?", "who leads?")]
    [InlineData("<@U0BOT> who leads?", "who leads?")]
    [InlineData("<@U0BOT|chatbot> who", "chatbot who")]
    [InlineData("in <#C1|general> and <#C2>", "in #general and")]
    [InlineData("see <https://x.org|the page> or <https://y.org>", "see the page or https://y.org")]
    [InlineData("<!here> it is <!date^1^{date}|in 1970>", "here it is in 1970")]
    [InlineData("R&amp;D &lt;b&gt;", "R&D <b>")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("<script> 1 < 2", "<script> 1 < 2")]
    [InlineData("a > b", "a > b")]
    public void What_slack_marks_is_read_as_words(string? text, string words) => Assert.Equal(words, IncomingText.Read(text));

    [Fact]
    public void A_mention_is_found_with_and_without_a_name()
    {
        Assert.True(IncomingText.Mentions("hey <@U1>", "U1"));
        Assert.True(IncomingText.Mentions("hey <@U1|bot>", "U1"));
        Assert.False(IncomingText.Mentions("hey <@U12>", "U1"));
        Assert.False(IncomingText.Mentions(null, "U1"));
    }

    [Theory]
    [InlineData(1)]
    public void Any_text_is_read_with_seed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.NotNull(IncomingText.Read(HostileText.Any(random, random.Next(100))));
        }
    }

    [Fact]
    public void A_million_brackets_are_read_at_once() => Assert.Equal(1_000_000, IncomingText.Read(new string('<', 1_000_000)).Length);
}
