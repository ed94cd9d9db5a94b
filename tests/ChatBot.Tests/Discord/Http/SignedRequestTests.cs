using System.Globalization;
using System.Text;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Http;

public sealed class SignedRequestTests
{
    private const string Body = """{"type":1}""";

    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void A_request_is_remembered_for_longer_than_it_can_be_sent_again() =>
        Assert.True(SignedRequest.MostAway * 2 < InteractionIntake.Remembered);

    [SodiumFact]
    public void A_request_of_another_time_is_genuine_all_the_same()
    {
        var key = new SigningKey();

        Assert.True(IsGenuine(key, key.Sign("1", Body), "1", Body));
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
        new SignedRequest(key.PublicKey).IsGenuine(signature, timestamp, Encoding.UTF8.GetBytes(body));
}
