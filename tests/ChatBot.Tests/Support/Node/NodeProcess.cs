using System.Diagnostics;
using System.Threading.Channels;

namespace ChatBot.Support.Node;

/// <summary>A script of <c>tests/node</c> that runs until its standard input closes; what it prints is read line by line.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private NodeProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static NodeProcess Start(string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = NodeFolder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new NodeProcess(Process.Start(start)!);
    }

    /// <summary>The next line that it prints.</summary>
    public async Task<string> LineAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _lines.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Closes its standard input and waits for its end.</summary>
    public async Task EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(limit.Token);
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

    private void Add(string? line)
    {
        if (line is not null)
        {
            _lines.Writer.TryWrite(line);
        }
    }
}
