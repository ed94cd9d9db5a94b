using ChatBot.Support;

namespace ChatBot.Slack.Replies;

public sealed class ResponseUrlTests
{
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public void It_can_be_posted_to_five_times()
    {
        var url = ResponseUrl.From("https://hooks.example/1", _time, _time.GetTimestamp())!;

        Assert.Equal([true, true, true, true, true, false, false], Enumerable.Range(0, 7).Select(_ => url.TryTake()));
    }

    [Fact]
    public void It_can_be_posted_to_for_half_an_hour()
    {
        var url = ResponseUrl.From("https://hooks.example/1", _time, _time.GetTimestamp())!;

        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.True(url.TryTake());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(url.TryTake());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hooks.example")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_web_address_is_none(string? address) => Assert.Null(ResponseUrl.From(address, _time, 0));

    [Fact]
    public void Its_text_does_not_show_the_address() =>
        Assert.DoesNotContain("hooks", ResponseUrl.From("https://hooks.example/1", _time, 0)!.ToString(), StringComparison.Ordinal);
}
