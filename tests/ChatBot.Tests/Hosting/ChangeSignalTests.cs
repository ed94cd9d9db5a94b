using ChatBot.Support;

namespace ChatBot.Hosting;

public sealed class ChangeSignalTests
{
    private static readonly TimeSpan Backstop = TimeSpan.FromSeconds(10);

    private readonly WaitingClock _clock = new();
    private readonly ChangeSignal _signal;

    public ChangeSignalTests() => _signal = new ChangeSignal(_clock);

    [Fact]
    public async Task Without_a_change_it_is_time_when_the_limit_has_passed()
    {
        var due = _signal.WaitAsync(Backstop, CancellationToken.None);
        var wait = await _clock.NextAsync();
        Assert.Equal(Backstop, wait.Length);

        Assert.False(due.IsCompleted);
        wait.Pass();
        await due;
    }

    [Fact]
    public async Task A_thousand_changes_at_once_are_one()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _signal.Give();
        }

        var due = _signal.WaitAsync(Backstop, CancellationToken.None);
        await _clock.NextAsync();
        (await QuietAsync()).Pass();
        await due;

        var next = _signal.WaitAsync(Backstop, CancellationToken.None);
        Assert.Equal(Backstop, (await _clock.NextAsync()).Length);
        Assert.False(next.IsCompleted);
    }

    [Fact]
    public async Task Each_change_makes_it_wait_for_quiet_again()
    {
        var due = _signal.WaitAsync(Backstop, CancellationToken.None);
        await _clock.NextAsync();
        _signal.Give();
        await QuietAsync();
        _clock.Advance(ChangeSignal.Quiet / 2);
        _signal.Give();

        var quiet = await QuietAsync();
        Assert.False(due.IsCompleted);
        quiet.Pass();
        await due;
    }

    [Fact]
    public Task Under_a_steady_stream_of_changes_it_waits_no_longer_than_the_longest() => WaitsAsync(Backstop, ChangeSignal.Longest);

    [Fact]
    public Task Nor_longer_than_it_would_without_any() => WaitsAsync(TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(400));

    [Fact]
    public async Task It_ends_with_the_program()
    {
        using var over = new CancellationTokenSource();
        var due = _signal.WaitAsync(Backstop, over.Token);
        await over.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => due);
    }

    private async Task WaitsAsync(TimeSpan atMost, TimeSpan expected)
    {
        var due = _signal.WaitAsync(atMost, CancellationToken.None);
        await _clock.NextAsync();
        _signal.Give();
        var passed = TimeSpan.Zero;
        while (passed < expected)
        {
            await QuietAsync();
            passed += TimeSpan.FromMilliseconds(200);
            _clock.Advance(TimeSpan.FromMilliseconds(200));
            _signal.Give();
        }

        await due;
        Assert.Equal(expected, passed);
    }

    private async Task<WaitingClock.Wait> QuietAsync()
    {
        var wait = await _clock.NextAsync();
        Assert.Equal(ChangeSignal.Quiet, wait.Length);
        return wait;
    }
}
