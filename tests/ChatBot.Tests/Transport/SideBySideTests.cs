namespace ChatBot.Transport;

public sealed class SideBySideTests
{
    [Fact]
    public async Task The_first_failure_stops_the_others_and_is_thrown()
    {
        var stopped = new TaskCompletionSource();

        await Assert.ThrowsAsync<InvalidOperationException>(() => SideBySide.RunAsync(
            [
                async token =>
                {
                    await using var registration = token.Register(stopped.SetResult);
                    await stopped.Task;
                    token.ThrowIfCancellationRequested();
                },
                _ => Task.FromException(new InvalidOperationException()),
            ],
            CancellationToken.None));

        Assert.True(stopped.Task.IsCompleted);
    }

    [Fact]
    public async Task It_ends_when_all_have()
    {
        var done = 0;
        Task Work(CancellationToken token) => Task.FromResult(Interlocked.Increment(ref done));

        await SideBySide.RunAsync([Work, Work, Work], CancellationToken.None);

        Assert.Equal(3, done);
    }

    [Fact]
    public async Task A_cancellation_from_outside_passes()
    {
        using var stopping = new CancellationTokenSource();
        var running = SideBySide.RunAsync([token => Task.Delay(Timeout.Infinite, token)], stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
