using ChatBot.Support;

namespace ChatBot.Transport.Http;

public sealed class BusyLanesTests
{
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly Lane _wider;
    private readonly BusyLanes<string> _lanes;

    public BusyLanesTests() => (_wider, _lanes) = (new Lane(_time), new BusyLanes<string>(_time));

    [Fact]
    public async Task Those_who_share_a_lane_pass_one_by_one_and_others_do_not_wait()
    {
        var first = await EnterAsync("a");
        var second = EnterAsync("a");
        using var other = await EnterAsync("b");
        Assert.False(second.IsCompleted);

        first.Dispose();

        using var entered = await second.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        Assert.Equal(2, _lanes.Count);
    }

    [Fact]
    public async Task A_lane_that_nobody_is_in_is_not_kept()
    {
        for (var i = 0; i < 1_000; i++)
        {
            using var pass = await EnterAsync($"channel {i}");
        }

        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task Whoever_stops_waiting_leaves_the_lane_to_the_others()
    {
        using var impatient = new CancellationTokenSource();
        var first = await EnterAsync("a");
        var second = EnterAsync("a", impatient.Token);
        var third = EnterAsync("a");

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System)).Dispose();

        Assert.Equal(0, _lanes.Count);
    }

    private Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken = default) => _lanes.EnterAsync(key, _wider, cancellationToken);
}
