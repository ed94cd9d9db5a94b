namespace ChatBot.Transport;

/// <summary>Runs what belongs together.</summary>
public static class SideBySide
{
    /// <summary>Runs all of <paramref name="work"/> until it has ended, or the first failure or cancellation, which stops the others and is then thrown.</summary>
    public static async Task RunAsync(IEnumerable<Func<CancellationToken, Task>> work, CancellationToken cancellationToken)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tasks = work.Select(w => w(running.Token)).ToList();
        try
        {
            while (tasks.Count > 0)
            {
                var ended = await Task.WhenAny(tasks);
                await ended;
                tasks.Remove(ended);
            }
        }
        finally
        {
            await running.CancelAsync();
            await Task.WhenAll(tasks).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
