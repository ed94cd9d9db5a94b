namespace ChatBot.Transport;

/// <summary>How long to wait before each new try to reach a platform.</summary>
public static class Backoff
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>A connection that lasted this long was a healthy one: the next drop starts the sequence anew.</summary>
    public static readonly TimeSpan HealthyAfter = TimeSpan.FromSeconds(60);

    /// <summary>
    /// At once; then any time up to 1 s, 2 s, 4 s … and at last <see cref="Longest"/>. Full jitter, so that many bots
    /// that were dropped together do not come back together.
    /// </summary>
    public static IEnumerable<TimeSpan> Delays(Random random)
    {
        yield return TimeSpan.Zero;

        for (var most = TimeSpan.FromSeconds(1); ; most = most * 2 < Longest ? most * 2 : Longest)
        {
            yield return most * random.NextDouble();
        }
    }

    /// <summary>Does <paramref name="work"/>, again and again while it ends in an <see cref="HttpRequestException"/>, of which <paramref name="failed"/> is told.</summary>
    public static async Task<T> UntilReachedAsync<T>(
        Func<CancellationToken, Task<T>> work,
        Action<string> failed,
        Random random,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        foreach (var delay in Delays(random))
        {
            await Task.Delay(delay, time, cancellationToken);
            try
            {
                return await work(cancellationToken);
            }
            catch (HttpRequestException exception)
            {
                failed(exception.Message);
            }
        }

        throw new InvalidOperationException("The delays never end.");
    }
}
