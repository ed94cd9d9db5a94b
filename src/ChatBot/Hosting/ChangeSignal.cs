using System.Threading.Channels;

namespace ChatBot.Hosting;

/// <summary>Says when it is time to look at the files again: once those who change them pause.</summary>
/// <remarks>Any number of threads may give the signal; one waits for it.</remarks>
internal sealed class ChangeSignal(TimeProvider time)
{
    /// <summary>So long after a change there must be no other; many changes at once are taken over together.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Under a steady stream of changes nobody waits longer than this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something has changed.</summary>
    public void Give() => _changes.Writer.TryWrite(true);

    /// <summary>Waits for a pause after a change, or until <paramref name="atMost"/> has passed without any. Who would not wait longer without changes need not for them either.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (!await IsGivenWithin(atMost, cancellationToken))
        {
            return;
        }

        var (first, longest) = (time.GetTimestamp(), atMost < Longest ? atMost : Longest);
        while (time.GetElapsedTime(first) < longest && await IsGivenWithin(Quiet, cancellationToken))
        {
            // Not quiet yet.
        }
    }

    private async Task<bool> IsGivenWithin(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await _changes.Reader.ReadAsync(over.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
