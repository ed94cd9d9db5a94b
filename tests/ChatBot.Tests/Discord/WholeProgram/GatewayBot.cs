using ChatBot.FakePlatforms.Discord;

namespace ChatBot.Discord.WholeProgram;

/// <summary>A fake Discord and a bot at its gateway, shared by the tests of a class.</summary>
public sealed class GatewayBot : IAsyncLifetime
{
    internal FakeDiscord Discord { get; private set; } = null!;

    internal RunningBot Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromSeconds(1) });
        Bot = await RunningBot.InGatewayModeAsync(Discord);
    }

    public async Task DisposeAsync()
    {
        Bot.HasLoggedNoSecret();
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
    }
}
