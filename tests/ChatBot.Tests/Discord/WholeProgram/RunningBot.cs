using System.Diagnostics;
using System.Globalization;
using ChatBot.Discord.Payloads;
using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.Support;

namespace ChatBot.Discord.WholeProgram;

/// <summary>The built program as a process, on the seeds, connected to a fake Discord, with everything logged.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly FakeDiscord _discord;
    private readonly Process _process;
    private readonly Recording _log = new(TimeProvider.System);

    private RunningBot(FakeDiscord discord, Process process)
    {
        (_discord, _process) = (discord, process);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it has printed and logged.</summary>
    public string Log => string.Join('\n', _log.Of<LogLine>().Select(l => l.Text));

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
        const string Listening = "Listening on ";
        var line = await bot.LoggedAsync(Listening);
        var address = line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim();
        await discord.RegisteredAsync();
        Assert.True(await discord.Endpoint.SaveAsync(new Uri(new Uri(address), "/discord/interactions")));

        return bot;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static RunningBot Start(FakeDiscord discord, params (string, string)[] settings) => new(
        discord,
        BuiltProgram.Start(
        [
            ("Discord__Token", discord.Options.Token),
            ("Discord__ApiUrl", discord.ApiUrl),
            ("Logging__LogLevel__Default", "Trace"),
            .. settings,
        ]));

    /// <summary>Waits for a line of the log that holds this.</summary>
    public async Task<string> LoggedAsync(string part) =>
        (await _log.FirstAsync<LogLine>(l => l.Text.Contains(part, StringComparison.Ordinal), $"a log line with '{part}'")).Text;

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public void AskToStop() => Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(Recording.Patience);
        await _process.WaitForExitAsync(limit.Token);

        return _process.ExitCode;
    }

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
    public void HasLoggedNoSecret()
    {
        var log = Log;
        Assert.NotEmpty(log);
        Assert.DoesNotContain(_discord.Options.Token, log, StringComparison.Ordinal);
        Assert.DoesNotContain(_discord.InteractionTokens, t => log.Contains(t, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    // READY may still be on its way. The sequence number of a heartbeat tells that it has arrived.
    private static Task<Received> HasReadReadyAsync(FakeDiscord discord, int start)
    {
        discord.Gateway.AskForHeartbeat();
        return discord.Recording.NextAsync<Received>(start, r => r is { Op: Opcode.Heartbeat, Data: not null }, "a heartbeat after READY");
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Add(new LogLine(line));
        }
    }

    private sealed record LogLine(string Text) : RecordedEvent;
}
