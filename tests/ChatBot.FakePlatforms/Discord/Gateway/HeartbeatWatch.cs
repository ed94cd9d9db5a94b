using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>Closes a connection whose heartbeat is overdue.</summary>
internal sealed class HeartbeatWatch : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly ITimer _timer;

    public HeartbeatWatch(GatewayConnection connection, FakeDiscordOptions options, Recording recording)
    {
        _limit = options.HeartbeatInterval + options.HeartbeatGrace;
        _timer = options.Clock.CreateTimer(_ => Expire(connection, recording), null, _limit, Timeout.InfiniteTimeSpan);
    }

    public void Beat() => _timer.Change(_limit, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();

    private void Expire(GatewayConnection connection, Recording recording)
    {
        recording.Violate($"Closed with {CloseCode.SessionTimedOut}: no heartbeat for {_limit.TotalSeconds} s.");
        connection.Close(CloseCode.SessionTimedOut);
    }
}
