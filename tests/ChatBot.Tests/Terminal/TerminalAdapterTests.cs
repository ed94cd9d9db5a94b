using ChatBot.Conversation;
using ChatBot.Language;
using ChatBot.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Terminal;

public sealed class TerminalAdapterTests : IDisposable
{
    private readonly RecordingAnswerer _answerer = new();
    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Greets_then_answers_every_line_until_the_input_ends()
    {
        await RunAsync(new StringReader("who?\n\n  \nwhen?\n"));

        Assert.Equal(["who?", "when?"], _answerer.Asked);
        Assert.StartsWith("Welcome.", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quit")]
    [InlineData(" /exit ")]
    public async Task Quit_ends_the_chat(string word)
    {
        await RunAsync(new StringReader($"who?\n{word}\nwhen?\n"));

        Assert.Equal(["who?"], _answerer.Asked);
    }

    [Theory]
    [InlineData("/context 1", "/context a#p1")]
    [InlineData("/context", "/context a#p1")]
    [InlineData("context 2", "/context b#p7")]
    [InlineData("/MORE", "/more 3 who?")]
    [InlineData("/context 3", "/context 3")] // no such hint: the bot says so
    public async Task A_hint_stands_for_the_message_of_its_action(string typed, string sent)
    {
        await RunAsync(new StringReader($"who?\n{typed}\n"));

        Assert.Equal(["who?", sent], _answerer.Asked);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_line()
    {
        using var stopping = new CancellationTokenSource();
        using var input = new SilentReader();
        var running = RunAsync(input, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    private Task RunAsync(TextReader input, CancellationToken stopping = default)
    {
        var adapter = new TerminalAdapter(
            input,
            TerminalConsole.Create(_output, plain: true),
            prompt: false,
            () => Reply.Of(ReplyKind.Information, "Welcome."),
            new ManualTimeProvider(DateTimeOffset.UnixEpoch),
            NullLogger<TerminalAdapter>.Instance);

        return adapter.RunAsync(_answerer, stopping);
    }

    private sealed class RecordingAnswerer : IAnswerer
    {
        public List<string> Asked { get; } = [];

        public Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken)
        {
            Asked.Add(message.Text);
            return Task.FromResult(new Reply(
                ReplyKind.Answer,
                "She did.",
                [Snippet("a#p1"), Snippet("b#p7")],
                [],
                [
                    new ReplyAction(ReplyActionKind.More, "More", "/more 3 who?"),
                    new ReplyAction(ReplyActionKind.Context, "Context", "/context a#p1"),
                    new ReplyAction(ReplyActionKind.Context, "Context", "/context b#p7"),
                ]));
        }

        private static ReplySnippet Snippet(string place) => new("She did.", new TextSpan(0, 3), "Title", null, place, null, null);
    }

    /// <summary>A console at which nobody types.</summary>
    private sealed class SilentReader : TextReader
    {
        private readonly ManualResetEventSlim _line = new();

        public override string? ReadLine()
        {
            _line.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _line.Set();
            base.Dispose(disposing);
        }
    }
}
