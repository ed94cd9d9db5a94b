namespace ChatBot.Transport;

/// <summary>A few work at a time, and what nobody waits for keeps nobody out.</summary>
public sealed class TurnsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Turns _turns = new(1);

    [Fact]
    public async Task One_waits_for_the_other()
    {
        var first = new TaskCompletionSource<string>();
        var one = _turns.TakeAsync(() => first.Task, CancellationToken.None);
        var two = _turns.TakeAsync(() => Task.FromResult("two"), CancellationToken.None);
        Assert.False(two.IsCompleted);

        first.SetResult("one");

        Assert.Equal(["one", "two"], await Task.WhenAll(one, two).WaitAsync(Patience, TimeProvider.System));
    }

    [Fact]
    public async Task Work_that_is_stuck_keeps_its_turn_no_longer_than_somebody_waits()
    {
        using var givenUp = new CancellationTokenSource();
        var stuck = new TaskCompletionSource<string>();
        var first = _turns.TakeAsync(() => stuck.Task, givenUp.Token);

        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.WaitAsync(Patience, TimeProvider.System));
        Assert.Equal("next", await _turns.TakeAsync(() => Task.FromResult("next"), CancellationToken.None).WaitAsync(Patience, TimeProvider.System));
    }

    public void Dispose() => _turns.Dispose();
}
