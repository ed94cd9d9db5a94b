using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Support;
using Microsoft.Extensions.Logging;

namespace ChatBot.Terminal;

/// <summary>Somebody at a wide console that understands escape sequences.</summary>
internal sealed partial class TerminalHarness : IAdapterHarness
{
    private readonly Keyboard _keyboard = new();
    private readonly StringWriter _screen = new();
    private readonly Task _running;

    private TerminalHarness(IAnswerer answerer, RecordingLoggers loggers)
    {
        var console = TerminalConsole.Create(_screen, plain: false);
        console.Profile.Capabilities.Ansi = true;
        console.Profile.Width = 1_000;
        var adapter = new TerminalAdapter(
            _keyboard,
            console,
            prompt: false,
            () => Reply.Of(ReplyKind.Information, "Welcome."),
            TimeProvider.System,
            new Logger<TerminalAdapter>(loggers));
        _running = adapter.RunAsync(answerer, CancellationToken.None);
    }

    public static async Task<TerminalHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers)
    {
        var terminal = new TerminalHarness(answerer, loggers);
        await terminal._keyboard.AwaitedAsync();

        return terminal;
    }

    public Task<SeenReply> AskAsync(string command, string text) => TypeAsync($"/{command} {text}");

    public Task<SeenReply> UseUnknownCommandAsync() => TypeAsync("/frobnicate the ferry");

    // A console has one rule: nothing steers it but what makes letters bold or faint.
    public Task HasKeptTheRulesAsync()
    {
        Assert.DoesNotContain(LetterStyle().Replace(_screen.ToString(), ""), c => c < ' ' && c is not ('\n' or '\r'));
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _keyboard.Type(null);
        await _running;
    }

    private async Task<SeenReply> TypeAsync(string line)
    {
        var before = _screen.GetStringBuilder().Length;
        _keyboard.Type(line);
        await _keyboard.AwaitedAsync();
        var written = _screen.ToString()[before..];

        return new SeenReply(LetterStyle().Replace(written, ""), [.. Hyperlink().Matches(written).Select(m => m.Value)], []);
    }

    // Select Graphic Rendition, of ECMA-48: bold, faint, and back to plain.
    [GeneratedRegex(@"\x1b\[[0-2](;[0-2])*m")]
    private static partial Regex LetterStyle();

    // Operating System Command 8, which most terminals read as a link.
    [GeneratedRegex(@"\x1b\]8;[^\x07\x1b]*")]
    private static partial Regex Hyperlink();

    /// <summary>Hands lines over one by one, and tells when the next one is waited for: by then the reply to the last is written.</summary>
    private sealed class Keyboard : TextReader
    {
        private readonly SemaphoreSlim _awaited = new(0);
        private readonly BlockingCollection<string?> _lines = [];

        public Task<bool> AwaitedAsync() => _awaited.WaitAsync(TimeSpan.FromSeconds(60));

        public void Type(string? line) => _lines.Add(line);

        public override string? ReadLine()
        {
            _awaited.Release();
            return _lines.Take();
        }
    }
}
