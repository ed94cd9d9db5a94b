using Microsoft.Extensions.Logging;

namespace ChatBot.Transport;

/// <summary>Sees that whoever asked gets a message, whatever goes wrong in making it.</summary>
/// <param name="time">The clock.</param>
/// <param name="logger">Where failures are explained, by their ids.</param>
public sealed partial class Composer(TimeProvider time, ILogger<Composer> logger)
{
    /// <summary>An answer that takes longer is given up, and the asker told so.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>What <paramref name="compose"/> makes, or else an apology. Never fails: a failure is a message too.</summary>
    /// <param name="compose">Makes the message; its token is cancelled when nobody waits for it any more, be it that its own time is up.</param>
    /// <param name="apologize">Makes a message of the words of an apology.</param>
    /// <param name="errorId">What the apology and the log name a failure by.</param>
    /// <param name="cancellationToken">Cancelled when a shutdown has run out of time.</param>
    public async Task<T> ComposeAsync<T>(Func<CancellationToken, Task<T>> compose, Func<string, T> apologize, string errorId, CancellationToken cancellationToken)
    {
        using var outOfTime = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(outOfTime.Token, cancellationToken);
        try
        {
            return await compose(either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return apologize(Apology.Restarting);
        }
        catch (OperationCanceledException) when (outOfTime.IsCancellationRequested)
        {
            Log.TookTooLong(logger, errorId, Limit.TotalSeconds);
            return apologize(Apology.TookTooLong(errorId));
        }
        catch (Exception exception)
        {
            // Whatever it was, somebody is waiting for a reply.
            Log.Failed(logger, exception, errorId);
            return apologize(Apology.Failed(errorId));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The answer {ErrorId} failed; the asker was told so.")]
        public static partial void Failed(ILogger logger, Exception exception, string errorId);

        [LoggerMessage(Level = LogLevel.Error, Message = "The answer {ErrorId} was given up after {Seconds} s; the asker was told so.")]
        public static partial void TookTooLong(ILogger logger, string errorId, double seconds);
    }
}
