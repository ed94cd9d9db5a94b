using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Rest;

namespace ChatBot.Discord.Payloads;

/// <summary>Judges all that went over the wire, by Discord's rules and by other people's definitions of its types.</summary>
internal static class PayloadAssert
{
    private static readonly string[] WithMessage = [Routes.Callback, Routes.FollowUp, Routes.Edit];

    /// <summary>The bot broke no rule, and every payload of its is of the right type.</summary>
    public static async Task AllGoodAsync(FakeDiscord discord)
    {
        None(discord.Recording.Violations);
        await TypedAsync(discord);
    }

    /// <summary>Every payload of the bot's is of the right type, whatever rule a test made it break.</summary>
    public static async Task TypedAsync(FakeDiscord discord)
    {
        Assert.DoesNotContain(discord.Recording.Of<Requested>(), MayPing);
        None(DiscordOpenApi.ErrorsOfBot(discord.Recording));
        None(await DiscordTypes.ErrorsAsync(DiscordPayloads.SentByBot(discord.Recording)));
    }

    /// <summary>There is no error, or else all of them are told.</summary>
    public static void None(IReadOnlyList<string> errors) => Assert.True(errors.Count == 0, string.Join('\n', errors));

    // Without allowed_mentions a name in a source could ping somebody, on edits too.
    private static bool MayPing(Requested request)
    {
        if (!WithMessage.Contains(request.Operation))
        {
            return false;
        }

        var message = request.Operation == Routes.Callback ? request.Body?["data"] : request.Body;
        var isMessage = message is JsonObject && request.Body?["type"]?.GetValue<int>() is null or 4 or 7;

        return isMessage && message?["allowed_mentions"]?.ToJsonString() != "{\"parse\":[]}";
    }
}
