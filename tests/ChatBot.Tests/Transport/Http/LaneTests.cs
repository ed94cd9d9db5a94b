using ChatBot.Support;

namespace ChatBot.Transport.Http;

public sealed class LaneTests
{
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task One_passes_at_a_time()
    {
        var (lane, wider) = (new Lane(_time), new Lane(_time));
        var first = await lane.EnterAsync(wider, CancellationToken.None);
        var second = lane.EnterAsync(wider, CancellationToken.None);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task None_passes_while_it_or_the_wider_one_is_closed()
    {
        var (lane, wider) = (new Lane(_time), new Lane(_time));
        lane.Close(TimeSpan.FromSeconds(1));
        wider.Close(TimeSpan.FromSeconds(3));
        var pass = lane.EnterAsync(wider, CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(pass.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        (await pass).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_blocks_nobody()
    {
        var (lane, wider) = (new Lane(_time), new Lane(_time));
        lane.Close(TimeSpan.FromHours(1));
        using var patience = new CancellationTokenSource();
        var pass = lane.EnterAsync(wider, patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pass);
        lane.Close(TimeSpan.Zero);

        (await lane.EnterAsync(wider, CancellationToken.None)).Dispose();
    }
}
