using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Posts;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Endpoint;

/// <summary>Posts interactions to the bot instead of sending them over the gateway.</summary>
public sealed class InteractionsEndpoint : IDisposable
{
    private readonly FakeDiscordOptions _options;
    private readonly DiscordApplication _application;
    private readonly InteractionDesk _desk;
    private readonly InteractionPayload _payloads;
    private readonly Recording _recording;
    private readonly Ed25519? _key;
    private readonly Poster _poster = new("Discord-Interactions/1.0 (+https://discord.com)", mostRedirects: 0);

    internal InteractionsEndpoint(
        FakeDiscordOptions options, DiscordApplication application, InteractionDesk desk, InteractionPayload payloads, Ed25519? key, Recording recording) =>
        (_options, _application, _desk, _payloads, _key, _recording) = (options, application, desk, payloads, key, recording);

    private Ed25519 Key => _key ?? throw new InvalidOperationException("Signing needs libsodium (Debian and Ubuntu: apt-get install libsodium23).");

    /// <summary>Sets the application's interactions endpoint, if it passes Discord's test: a PING, and one with a bad signature.</summary>
    /// <returns>Whether it passed.</returns>
    public async Task<bool> SaveAsync(Uri url)
    {
        var ping = Sign(_payloads.Ping().Payload);
        var good = await PostAsync(url, ping);
        var bad = await PostAsync(url, ping with { Signature = new string('0', 128) });

        var isPong = good.Status == 200 && good.ContentType == "application/json" && Type(good) == (int)CallbackType.Pong;
        if (!isPong || bad.Status != 401)
        {
            _recording.Violate($"The endpoint failed the test: PING {good.Status} {good.ContentType} {good.Body}; bad signature {bad.Status}.");
            return false;
        }

        _application.InteractionsEndpointUrl = url;
        return true;
    }

    /// <summary>Signs what is sent as of now.</summary>
    public SignedRequest Sign(JsonObject payload) => Sign(Encoding.UTF8.GetBytes(payload.ToCompactJson()), _options.Clock.GetUtcNow());

    /// <summary>Signs any bytes as of any time.</summary>
    public SignedRequest Sign(byte[] body, DateTimeOffset time) =>
        SignedRequest.Of(Key, body, time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Posts to the endpoint that was saved, and tells what came back; nothing is judged.</summary>
    public Task<EndpointAnswer> PostAsync(SignedRequest request) => PostAsync(SavedUrl, request);

    /// <summary>The request that <see cref="Person"/>'s deed made, to be sent again or spoilt.</summary>
    public SignedRequest Repeat(Asked asked) => Sign(asked.Interaction.Payload);

    /// <inheritdoc/>
    public void Dispose() => _poster.Dispose();

    private Uri SavedUrl => _application.InteractionsEndpointUrl ?? throw new InvalidOperationException("No endpoint was saved.");

    /// <summary>Posts an interaction and takes an answer that comes in the response.</summary>
    internal async Task DeliverAsync(Interaction interaction)
    {
        interaction.IsAnswerOnItsWay = true;
        var answer = await PostAsync(SavedUrl, Sign(interaction.Payload));
        if (answer.Status == 202 && answer.Body.Length == 0)
        {
            return;
        }

        if (answer.Status != 200 || answer.ContentType != "application/json" || JsonReading.TryParse(Encoding.UTF8.GetBytes(answer.Body)) is not JsonObject callback)
        {
            _recording.Violate($"The endpoint answered {interaction.Kind} {interaction.Id} with {answer.Status} {answer.ContentType} {answer.Body}");
            return;
        }

        var taken = _desk.Answer(interaction.Id, interaction.Token, callback, withResponse: false);
        _recording.Add(new Requested(Routes.Callback, "in the response", callback, taken.Status));
    }

    private Task<EndpointAnswer> PostAsync(Uri url, SignedRequest request) => _poster.PostAsync(
        url,
        request.Body,
        "application/json",
        [("X-Signature-Ed25519", request.Signature), ("X-Signature-Timestamp", request.Timestamp)],
        CancellationToken.None);

    private static long? Type(EndpointAnswer answer) => JsonReading.TryParse(Encoding.UTF8.GetBytes(answer.Body)).Number("type");
}
