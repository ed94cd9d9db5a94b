using System.Diagnostics;
using System.Globalization;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.Support;

/// <summary>The built program as a process, on the seeds, with everything logged.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Recording _log = new(TimeProvider.System);

    private RunningProgram(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it has printed and logged.</summary>
    public string Log => string.Join('\n', _log.Of<LogLine>().Select(l => l.Text));

    /// <summary>Starts it with these settings.</summary>
    public static RunningProgram Start(params (string, string)[] settings) =>
        new(BuiltProgram.Start([("Logging__LogLevel__Default", "Trace"), .. settings]));

    /// <summary>Starts it with these settings, as a service.</summary>
    public static RunningProgram Serve(params (string, string)[] settings) =>
        new(BuiltProgram.Start([("Logging__LogLevel__Default", "Trace"), .. settings], "serve"));

    /// <summary>Waits for a line of the log that holds this.</summary>
    public async Task<string> LoggedAsync(string part) =>
        (await _log.FirstAsync<LogLine>(l => l.Text.Contains(part, StringComparison.Ordinal), $"a log line with '{part}'")).Text;

    /// <summary>Waits until it listens where <paramref name="setting"/> says.</summary>
    /// <returns>Its address.</returns>
    public async Task<Uri> ListeningAsync(string setting = "Http:Url") => ListeningLine.AddressIn(await LoggedAsync($" ({setting})"));

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

    /// <summary>None of <paramref name="secrets"/> stands in the log, at any level.</summary>
    public void HasLoggedNone(IEnumerable<string> secrets)
    {
        var log = Log;
        Assert.NotEmpty(log);
        Assert.DoesNotContain(secrets, s => log.Contains(s, StringComparison.Ordinal));
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

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Add(new LogLine(line));
        }
    }

    private sealed record LogLine(string Text) : RecordedEvent;
}
