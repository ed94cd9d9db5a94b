using ChatBot.Support;
using ChatBot.Transport.Sockets;

namespace ChatBot.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/events/gateway#sending-heartbeats</summary>
public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    private readonly HastyTimeProvider _time = new(Interval);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_first_heartbeat_comes_within_the_interval_and_each_other_an_interval_later(int seed)
    {
        var hello = _time.GetUtcNow();

        var beats = await BeatsAsync(seed, acknowledged: 2);

        Assert.InRange(beats[0] - hello, TimeSpan.Zero, Interval);
        Assert.Equal(Interval, beats[1] - beats[0]);
        Assert.Equal(Interval, beats[2] - beats[1]);
    }

    [Fact]
    public async Task Bots_that_were_dropped_together_do_not_beat_together() =>
        Assert.NotEqual((await BeatsAsync(seed: 1, acknowledged: 0))[0], (await BeatsAsync(seed: 2, acknowledged: 0))[0]);

    [Fact]
    public async Task After_one_that_nobody_acknowledges_none_is_sent() =>
        Assert.Single(await BeatsAsync(seed: 1, acknowledged: 0));

    // When each of the heartbeats was sent, until one was not acknowledged.
    private async Task<List<DateTimeOffset>> BeatsAsync(int seed, int acknowledged)
    {
        var beats = new List<DateTimeOffset>();
        Heartbeat? heartbeat = null;
        await using var socket = new ListeningSocket(() =>
        {
            beats.Add(_time.GetUtcNow());
            if (beats.Count <= acknowledged)
            {
                heartbeat!.Acknowledge();
            }
        });
        heartbeat = new Heartbeat(new FrameBudget(socket, _time), new Session(), new Random(seed), _time);
        await heartbeat.BeatUntilUnansweredAsync(Interval, CancellationToken.None);

        return beats;
    }

    private sealed class ListeningSocket(Action sent) : IMessageSocket
    {
        public Task<SocketEvent> ReceiveAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        {
            sent();
            return Task.CompletedTask;
        }

        public Task CloseAsync(int code) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
