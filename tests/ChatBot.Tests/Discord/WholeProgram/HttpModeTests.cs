using System.Text;
using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Endpoint;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Interactions;
using SodiumFact = ChatBot.Discord.Http.SodiumFact;

namespace ChatBot.Discord.WholeProgram;

/// <summary>The built program behind an interactions endpoint: what Discord signed is answered, everything else is a 401.</summary>
public sealed class HttpModeTests(HttpBot shared) : IClassFixture<HttpBot>
{
    private readonly FakeDiscord _discord = shared.Discord;

    [SodiumFact]
    public async Task A_question_is_answered_in_the_response_and_a_button_too()
    {
        var ada = _discord.NewPerson();

        var answer = await (await ada.SlashAsync("who", ("question", "is the commander of the Quds Force?"))).ReplyAsync();
        Assert.Contains("**Esmail Qaani**", answer.Text, StringComparison.Ordinal);

        await (await ada.ClickAsync(answer, "Delete")).RemovalAsync();
        Assert.Contains(
            await (await ada.TypeAsync("quote", "speaker", "pez")).ChoicesAsync(), c => c.Contains("Pezeshkian", StringComparison.Ordinal));
        Assert.Empty(_discord.Recording.Of<Connected>());
        await shared.Bot.HasDoneWellAsync();
    }

    [SodiumFact]
    public async Task A_ping_is_answered_whether_it_comes_first_or_later()
    {
        var answer = await _discord.Endpoint.PostAsync(Good());

        Assert.Equal((200, "application/json", "{\"type\":1}"), (answer.Status, answer.ContentType, answer.Body));
    }

    [SodiumFact]
    public async Task Whatever_Discord_did_not_sign_just_now_is_a_401()
    {
        var good = Good();
        var now = DateTimeOffset.UtcNow;
        var signature = good.Signature!;
        (string What, SignedRequest Request)[] bad =
        [
            ("no signature", good with { Signature = null }),
            ("no timestamp", good with { Timestamp = null }),
            ("an empty signature", good with { Signature = "" }),
            ("an empty timestamp", good with { Timestamp = "" }),
            ("a short signature", good with { Signature = signature[..126] }),
            ("half a digit", good with { Signature = signature[..127] }),
            ("a long signature", good with { Signature = signature + "00" }),
            ("no hexadecimal digits", good with { Signature = new string('g', 128) }),
            ("zeros", good with { Signature = new string('0', 128) }),
            ("a changed signature", good with { Signature = Changed(signature) }),
            ("a changed timestamp", good with { Timestamp = good.Timestamp + "0" }),
            ("a timestamp of words", good with { Timestamp = "now" }),
            ("a changed body", good with { Body = [.. good.Body, (byte)' '] }),
            ("no body", good with { Body = [] }),
            ("another's key", SignedRequest.Of(new Ed25519(Enumerable.Repeat((byte)7, 32).ToArray()), good.Body, good.Timestamp!)),
            ("a day ago", _discord.Endpoint.Sign(good.Body, now.AddDays(-1))),
            ("a day ahead", _discord.Endpoint.Sign(good.Body, now.AddDays(1))),
            ("two megabytes", _discord.Endpoint.Sign(Encoding.UTF8.GetBytes($"{{\"type\":1,\"x\":\"{new string('x', 2_000_000)}\"}}"), now)),
        ];

        foreach (var (what, request) in bad)
        {
            Assert.True(await StatusAsync(request) == 401, $"{what} was not refused");
        }
    }

    [SodiumFact]
    public async Task What_comes_again_is_answered_once()
    {
        var ada = _discord.NewPerson();

        var asked = await ada.SlashAsync("who", ("question", "is the commander of the Quds Force?"));
        await asked.ReplyAsync();
        var again = await _discord.Endpoint.PostAsync(_discord.Endpoint.Repeat(asked));

        Assert.Empty(again.Body);
        Assert.Single(_discord.Recording.Of<Answered>(), a => a.InteractionId == asked.Id);
    }

    [SodiumFact]
    public async Task Signed_nonsense_is_no_server_error()
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var nonsense in new[] { "null", "[]", "{}", "1", "{\"type\":99,\"id\":\"1\",\"token\":\"t\"}", "not json" })
        {
            var answer = await _discord.Endpoint.PostAsync(_discord.Endpoint.Sign(Encoding.UTF8.GetBytes(nonsense), now));

            Assert.True(answer.Status is 200 or 202 or (>= 400 and < 500), $"{nonsense} was answered with {answer.Status}");
        }
    }

    [SodiumFact]
    public async Task A_slow_answer_is_announced_in_the_response_and_then_put_in_its_place()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InHttpModeAsync(discord, ("Discord__DeferAfterMilliseconds", "0"));

        var asked = await discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"));

        Assert.Contains("Esmail Qaani", (await asked.ReplyAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(CallbackType.DeferredMessage, (await asked.AnswerAsync()).Type);
        await bot.HasDoneWellAsync();
    }

    // The body of a PING, signed as of now.
    private SignedRequest Good() => _discord.Endpoint.Sign(_discord.Payloads.Ping().Payload);

    // The connection may be cut before the answer to a body that is too large.
    private async Task<int> StatusAsync(SignedRequest request)
    {
        try
        {
            return (await _discord.Endpoint.PostAsync(request)).Status;
        }
        catch (HttpRequestException)
        {
            return 401;
        }
    }

    private static string Changed(string signature) => (signature[0] == '0' ? '1' : '0') + signature[1..];
}
