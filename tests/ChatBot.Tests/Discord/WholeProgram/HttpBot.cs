using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Endpoint;

namespace ChatBot.Discord.WholeProgram;

/// <summary>A fake Discord that posts interactions, and a bot that takes them, shared by the tests of a class.</summary>
public sealed class HttpBot : IAsyncLifetime
{
    internal FakeDiscord Discord { get; private set; } = null!;

    internal RunningBot Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync();
        if (Ed25519.IsAvailable)
        {
            Bot = await RunningBot.InHttpModeAsync(Discord);
        }
    }

    public async Task DisposeAsync()
    {
        if (Bot is not null)
        {
            Bot.HasLoggedNoSecret();
            await Bot.DisposeAsync();
        }

        await Discord.DisposeAsync();
    }
}
