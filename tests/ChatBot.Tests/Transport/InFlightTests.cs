using ChatBot.Support;

namespace ChatBot.Transport;

public sealed class InFlightTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task With_nothing_in_flight_a_shutdown_does_not_wait()
    {
        using var inFlight = new InFlight(_time);

        await inFlight.DrainAsync(Limit, LastWords);
    }

    [Fact]
    public async Task A_shutdown_waits_for_an_answer_that_is_on_its_way()
    {
        using var inFlight = new InFlight(_time);
        var answer = new TaskCompletionSource();
        inFlight.Start(_ => answer.Task);

        var drained = inFlight.DrainAsync(Limit, LastWords);
        Assert.False(drained.IsCompleted);

        answer.SetResult();
        await drained;
    }

    [Fact]
    public async Task What_takes_too_long_is_cancelled_and_may_still_say_so()
    {
        using var inFlight = new InFlight(_time);
        var started = new TaskCompletionSource();
        var said = false;
        inFlight.Start(async token =>
        {
            var cancelled = new TaskCompletionSource();
            using var registration = token.Register(cancelled.SetResult);
            started.SetResult();
            await cancelled.Task;
            said = true;
        });
        await started.Task;

        var drained = inFlight.DrainAsync(Limit, LastWords);
        _time.Advance(Limit);
        await drained;

        Assert.True(said);
    }

    [Fact]
    public async Task What_does_not_even_heed_that_is_left_behind()
    {
        using var inFlight = new InFlight(_time);
        inFlight.Start(_ => new TaskCompletionSource().Task);

        var drained = inFlight.DrainAsync(TimeSpan.Zero, TimeSpan.Zero);

        await drained;
        Assert.Equal(1, inFlight.Count);
    }
}
