using ChatBot.Support;

namespace ChatBot.Transport;

public sealed class DeadlineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(1_200);

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public async Task Work_that_is_done_meets_it_even_when_it_has_passed()
    {
        var deadline = new Deadline(_time, _time.GetTimestamp(), Limit);
        _time.Advance(TimeSpan.FromHours(1));

        Assert.True(await deadline.IsMetByAsync(Task.CompletedTask));
        Assert.Equal(TimeSpan.Zero, deadline.Remaining);
    }

    [Fact]
    public async Task Time_counts_from_receipt_not_from_the_wait()
    {
        var receivedAt = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(1));
        var isMet = new Deadline(_time, receivedAt, Limit).IsMetByAsync(new TaskCompletionSource().Task);

        _time.Advance(TimeSpan.FromMilliseconds(199));
        Assert.False(isMet.IsCompleted);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(await isMet);
    }

    [Fact]
    public async Task Work_that_fails_in_time_meets_it_and_keeps_its_failure()
    {
        var work = new TaskCompletionSource();
        var isMet = new Deadline(_time, _time.GetTimestamp(), Limit).IsMetByAsync(work.Task);

        work.SetException(new IOException("No."));

        Assert.True(await isMet);
    }
}
