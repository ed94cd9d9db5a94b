using System.Globalization;
using System.Text;
using ChatBot.Support;

namespace ChatBot.Discord.Http;

public sealed class SignedRequestTests
{
    private const string Body = """{"type":1}""";

    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [SodiumTheory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    [InlineData(3_600, false)]
    public void A_request_is_fresh_for_five_minutes_before_and_after(int seconds, bool isGenuine)
    {
        var key = new SigningKey();
        var timestamp = Now.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        Assert.Equal(isGenuine, IsGenuine(key, key.Sign(timestamp, Body), timestamp, Body));
    }

    [SodiumFact]
    public void Whatever_is_changed_is_not_genuine()
    {
        var key = new SigningKey();
        var timestamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var later = Now.AddSeconds(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = key.Sign(timestamp, Body);

        Assert.True(IsGenuine(key, signature, timestamp, Body));
        Assert.True(IsGenuine(key, signature.ToUpperInvariant(), timestamp, Body));
        Assert.False(IsGenuine(key, signature, timestamp, Body + " "));
        Assert.False(IsGenuine(key, signature, later, Body));
        Assert.False(IsGenuine(key, signature[..^1], timestamp, Body));
        Assert.False(IsGenuine(key, signature[..^1] + "g", timestamp, Body));
        Assert.False(IsGenuine(key, "", timestamp, Body));
        Assert.False(IsGenuine(key, null, timestamp, Body));
        Assert.False(IsGenuine(key, signature, null, Body));
        Assert.False(IsGenuine(key, signature, "", Body));
        Assert.False(IsGenuine(key, signature, "-1", Body));
        Assert.False(IsGenuine(key, signature, "99999999999999999999", Body));
        Assert.False(IsGenuine(key, new string('0', 128), timestamp, Body));
    }

    private static bool IsGenuine(SigningKey key, string? signature, string? timestamp, string body) =>
        new SignedRequest(key.PublicKey, new ManualTimeProvider(Now)).IsGenuine(signature, timestamp, Encoding.UTF8.GetBytes(body));
}
