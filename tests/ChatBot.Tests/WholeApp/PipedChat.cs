using System.Diagnostics;
using System.Text;
using ChatBot.Support;

namespace ChatBot.WholeApp;

/// <summary>The built program, chatted with through pipes.</summary>
internal sealed class PipedChat : IAsyncDisposable
{
    // What is said to this ends a reply, because no passage is called that.
    private const string Mark = "/context end#p1";
    private const string EndOfReply = "Ask again, and use the newest reply.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    public PipedChat(string corpus) => _process = BuiltProgram.Start("--corpus", corpus);

    /// <summary>The reply to a message, as it is printed.</summary>
    public async Task<string> AskAsync(string message)
    {
        using var limit = new CancellationTokenSource(Patience);
        await _process.StandardInput.WriteAsync($"{message}\n{Mark}\n".AsMemory(), limit.Token);
        await _process.StandardInput.FlushAsync(limit.Token);
        var reply = new StringBuilder();
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line && line != EndOfReply)
        {
            reply.AppendLine(line);
        }

        return reply.ToString();
    }

    /// <summary>Ends the chat.</summary>
    /// <returns>All that it wrote to standard error.</returns>
    public async Task<string> QuitAsync()
    {
        await _process.StandardInput.WriteAsync("/quit\n");
        _process.StandardInput.Close();
        var (exit, _, error) = await BuiltProgram.EndOfAsync(_process);
        Assert.Equal(0, exit);

        return error;
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
}
