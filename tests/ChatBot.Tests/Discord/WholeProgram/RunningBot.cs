using ChatBot.Discord.Payloads;
using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.Support;

namespace ChatBot.Discord.WholeProgram;

/// <summary>The built program as a process, on the seeds, connected to a fake Discord, with everything logged.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly FakeDiscord _discord;
    private readonly RunningProgram _program;

    private RunningBot(FakeDiscord discord, RunningProgram program) => (_discord, _program) = (discord, program);

    /// <inheritdoc cref="RunningProgram.Log"/>
    public string Log => _program.Log;

    /// <summary>Starts it in gateway mode, and waits until it has its session and its commands.</summary>
    public static async Task<RunningBot> InGatewayModeAsync(FakeDiscord discord, params (string, string)[] settings)
    {
        var start = discord.Recording.Count;
        var bot = Start(discord, settings);
        await discord.Recording.NextAsync<BecameReady>(start, _ => true, "a session");
        await discord.RegisteredAsync();
        await HasReadReadyAsync(discord, start);

        return bot;
    }

    /// <summary>Starts it in HTTP mode, and enters its address at Discord, which tests it.</summary>
    public static async Task<RunningBot> InHttpModeAsync(FakeDiscord discord, params (string, string)[] settings)
    {
        var bot = Start(
            discord,
            [("Discord__Mode", "Http"), ("Discord__PublicKey", discord.PublicKey), ("Http__Url", "http://127.0.0.1:0"), .. settings]);
        var address = await bot._program.ListeningAsync();
        await discord.RegisteredAsync();
        Assert.True(await discord.Endpoint.SaveAsync(new Uri(address, "/discord/interactions")));

        return bot;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static RunningBot Start(FakeDiscord discord, params (string, string)[] settings) => new(
        discord,
        RunningProgram.Start([("Discord__Token", discord.Options.Token), ("Discord__ApiUrl", discord.ApiUrl), .. settings]));

    /// <inheritdoc cref="RunningProgram.LoggedAsync"/>
    public Task<string> LoggedAsync(string part) => _program.LoggedAsync(part);

    /// <inheritdoc cref="RunningProgram.AskToStop"/>
    public void AskToStop() => _program.AskToStop();

    /// <inheritdoc cref="RunningProgram.EndAsync"/>
    public Task<int> EndAsync() => _program.EndAsync();

    /// <summary>Nothing was left unanswered, no rule was broken, every payload is of the right type, and no secret was logged.</summary>
    public async Task HasDoneWellAsync()
    {
        Assert.Empty(_discord.Unanswered);
        await HasKeptTheRulesAsync();
    }

    /// <summary>The same, where a fault was such that something had to stay unanswered.</summary>
    public async Task HasKeptTheRulesAsync()
    {
        await PayloadAssert.AllGoodAsync(_discord);
        HasLoggedNoSecret();
    }

    /// <summary>Neither the bot's token nor an interaction's stands in the log.</summary>
    public void HasLoggedNoSecret() => _program.HasLoggedNone([_discord.Options.Token, .. _discord.InteractionTokens]);

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    // READY may still be on its way. The sequence number of a heartbeat tells that it has arrived.
    private static Task<Received> HasReadReadyAsync(FakeDiscord discord, int start)
    {
        discord.Gateway.AskForHeartbeat();
        return discord.Recording.NextAsync<Received>(start, r => r is { Op: Opcode.Heartbeat, Data: not null }, "a heartbeat after READY");
    }
}
