namespace ChatBot.Transport;

/// <summary>Lets a few do their work at a time; the others wait their turn without holding a thread.</summary>
/// <remarks>Working out an answer keeps a core busy. More of them than cores would be no faster, and would starve the timers by which a platform's time limits are kept.</remarks>
/// <param name="most">How many at a time.</param>
public sealed class Turns(int most) : IDisposable
{
    private readonly SemaphoreSlim _free = new(most);

    /// <summary>Does <paramref name="work"/> when it is its turn, on a thread of its own: the caller is free to watch the time.</summary>
    /// <param name="work">What it does. It should end when <paramref name="cancellationToken"/> is cancelled; if it does not, it goes on, but its turn is another's.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for it any more.</param>
    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken).WaitAsync(cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
