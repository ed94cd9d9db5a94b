using ChatBot.FakePlatforms.Discord;

namespace ChatBot.Discord.Payloads;

/// <summary>Judges all that went over the wire, by Discord's rules and by other people's definitions of its types.</summary>
internal static class PayloadAssert
{
    /// <summary>The bot broke no rule, and every payload of its is of the right type.</summary>
    public static async Task AllGoodAsync(FakeDiscord discord)
    {
        Assert.Empty(discord.Recording.Violations);
        await TypedAsync(discord);
    }

    /// <summary>Every payload of the bot's is of the right type, whatever rule a test made it break.</summary>
    public static async Task TypedAsync(FakeDiscord discord)
    {
        Assert.Empty(DiscordOpenApi.ErrorsOfBot(discord.Recording));
        Assert.Empty(await DiscordTypes.ErrorsAsync(Payload.SentByBot(discord.Recording)));
    }
}
