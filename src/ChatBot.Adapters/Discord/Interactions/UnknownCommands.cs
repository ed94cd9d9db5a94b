using System.Threading.Channels;

namespace ChatBot.Discord.Interactions;

/// <summary>Tells that somebody used a command which there is not: then what is registered may be out of date.</summary>
internal sealed class UnknownCommands
{
    // One is as good as many.
    private readonly Channel<bool> _seen = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Notes one.</summary>
    public void Note() => _seen.Writer.TryWrite(true);

    /// <summary>Waits for one, unless one was noted since the last that was waited for.</summary>
    public async Task NextAsync(CancellationToken cancellationToken) => await _seen.Reader.ReadAsync(cancellationToken);
}
