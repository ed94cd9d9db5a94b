using System.Globalization;
using System.Text;
using ChatBot.Support;

namespace ChatBot.Slack.Http;

public sealed class SignedRequestTests
{
    // The example of https://api.slack.com/authentication/verifying-requests-from-slack.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    [Fact]
    public void The_example_of_slacks_documentation_is_genuine_in_its_time() =>
        Assert.True(SentAfter(TimeSpan.Zero).IsGenuine(Signature, Timestamp, Body));

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(3_600, false)]
    [InlineData(-3_600, false)]
    public void It_is_for_five_minutes_in_both_directions(int seconds, bool isGenuine) =>
        Assert.Equal(isGenuine, SentAfter(TimeSpan.FromSeconds(seconds)).IsGenuine(Signature, Timestamp, Body));

    [Theory]
    [InlineData(null, Timestamp)]
    [InlineData(Signature, null)]
    [InlineData("", Timestamp)]
    [InlineData("v0=", Timestamp)]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Timestamp)]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Timestamp)]
    [InlineData("v0=b2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Timestamp)]
    [InlineData(Signature, "1531420619")]
    [InlineData(Signature, "-1")]
    [InlineData(Signature, "99999999999999999999")]
    [InlineData("é", Timestamp)]
    public void Anything_else_is_not(string? signature, string? timestamp) =>
        Assert.False(SentAfter(TimeSpan.Zero).IsGenuine(signature, timestamp, Body));

    [Fact]
    public void One_byte_more_or_less_is_not() =>
        Assert.All(new[] { [.. Body, (byte)'x'], Body[1..], [] }, body => Assert.False(SentAfter(TimeSpan.Zero).IsGenuine(Signature, Timestamp, body)));

    private static SignedRequest SentAfter(TimeSpan time) =>
        new(Secret, new ManualTimeProvider(DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture)) + time));
}
