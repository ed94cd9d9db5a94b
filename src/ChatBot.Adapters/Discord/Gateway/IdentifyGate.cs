using System.Collections.Concurrent;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// Lets sessions begin no faster than Discord allows: so many a day, which is asked before every one, because beyond
/// that the token is reset; and so many in any 5 s.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#rate-limiting and #sharding-max-concurrency</remarks>
internal sealed partial class IdentifyGate(RestClient rest, AdapterHealth health, TimeProvider time, ILogger<IdentifyGate> logger)
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, Lane> _lanes = new();

    /// <summary>Waits until shard <paramref name="shard"/> may identify. Dispose the pass once it has, or has failed to.</summary>
    /// <exception cref="AdapterStoppedException">Discord refuses the token.</exception>
    public async Task<IDisposable> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        var limit = await RemainingAsync(cancellationToken);
        var lane = _lanes.GetOrAdd(shard % Math.Max(1, limit.MaxConcurrency), _ => new Lane(time));
        await lane.EnterAsync(Spacing, cancellationToken);

        return lane;
    }

    private async Task<SessionStartLimit> RemainingAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var limit = (await GatewayQuestion.AskAsync(rest, cancellationToken)).SessionStartLimit;
            if (limit.Remaining > 0)
            {
                return limit;
            }

            var wait = TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 1_000, 86_400_000));
            Log.NoneLeft(logger, limit.Total, wait);
            health.Set(AdapterState.Reconnecting, $"All {limit.Total} session starts of the day are used up; the next is in {wait}.");
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private sealed class Lane(TimeProvider time) : IDisposable
    {
        private readonly SemaphoreSlim _free = new(1);
        private long? _leftAt;

        public async Task EnterAsync(TimeSpan spacing, CancellationToken cancellationToken)
        {
            await _free.WaitAsync(cancellationToken);
            try
            {
                var wait = _leftAt is { } left ? spacing - time.GetElapsedTime(left) : TimeSpan.Zero;
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, cancellationToken);
                }
            }
            catch
            {
                _free.Release();
                throw;
            }
        }

        public void Dispose()
        {
            _leftAt = time.GetTimestamp();
            _free.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Discord allows no more of the day's {Total} session starts; waiting {Wait}. Look for what restarts the bot so often.")]
        public static partial void NoneLeft(ILogger logger, int total, TimeSpan wait);
    }
}
