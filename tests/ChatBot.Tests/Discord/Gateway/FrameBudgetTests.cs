using ChatBot.Support;

namespace ChatBot.Discord.Gateway;

public sealed class FrameBudgetTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly ScriptedConnection _connection = new();
    private readonly byte[] _frame = "{}"u8.ToArray();

    [Fact]
    public async Task A_frame_of_more_than_4096_bytes_is_never_sent()
    {
        var budget = new FrameBudget(_connection, _time);
        await budget.SendAsync(new byte[4_096], CancellationToken.None);

        await Assert.ThrowsAsync<ArgumentException>(() => budget.SendAsync(new byte[4_097], CancellationToken.None));
    }

    [Fact]
    public async Task Frames_wait_when_a_hundred_were_sent_within_a_minute_and_heartbeats_do_not()
    {
        var budget = new FrameBudget(_connection, _time);
        for (var i = 0; i < 100; i++)
        {
            await budget.SendAsync(_frame, CancellationToken.None);
        }

        var waiting = budget.SendAsync(_frame, CancellationToken.None);
        await budget.SendHeartbeatAsync(_frame, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        Assert.Equal(101, _connection.Sent.Count);

        _time.Advance(TimeSpan.FromSeconds(61));
        await waiting;
        Assert.Equal(102, _connection.Sent.Count);
    }

    [Fact]
    public async Task Not_even_heartbeats_pass_120_frames_a_minute()
    {
        var budget = new FrameBudget(_connection, _time);
        for (var i = 0; i < 150; i++)
        {
            await budget.SendHeartbeatAsync(_frame, CancellationToken.None);
        }

        Assert.Equal(120, _connection.Sent.Count);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
