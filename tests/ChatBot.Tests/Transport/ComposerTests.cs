using ChatBot.Support;
using Microsoft.Extensions.Logging;

namespace ChatBot.Transport;

/// <summary>Whoever asks gets words, whatever happens.</summary>
public sealed class ComposerTests : IDisposable
{
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly RecordingLoggers _loggers = new();

    [Fact]
    public async Task What_is_composed_is_given() => Assert.Equal("hello", await ComposeAsync(_ => Task.FromResult("hello")));

    [Fact]
    public async Task A_failure_is_told_by_its_id_and_explained_in_the_log()
    {
        Assert.Equal($"sorry: {Apology.Failed("E7")}", await ComposeAsync(_ => throw new InvalidOperationException("It broke.")));
        Assert.Contains(_loggers.Lines, l => l.Contains("E7", StringComparison.Ordinal) && l.Contains("It broke.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_minute_it_is_given_up()
    {
        var composing = ComposeAsync(_ => new TaskCompletionSource<string>().Task);

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(composing.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal($"sorry: {Apology.TookTooLong("E7")}", await composing);
    }

    [Fact]
    public async Task What_is_given_up_is_told_to_stop_and_its_id_stands_in_the_log()
    {
        var composing = ComposeAsync(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, token);
            return "never";
        });

        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal($"sorry: {Apology.TookTooLong("E7")}", await composing);
        Assert.Contains(_loggers.Lines, l => l.Contains("E7", StringComparison.Ordinal) && l.Contains("60 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_the_end_of_a_shutdown_it_says_so()
    {
        using var stopping = new CancellationTokenSource();
        var composing = ComposeAsync(token => Task.Delay(Timeout.Infinite, token).ContinueWith(_ => "", CancellationToken.None, TaskContinuationOptions.NotOnCanceled, TaskScheduler.Default), stopping.Token);

        await stopping.CancelAsync();

        Assert.Equal($"sorry: {Apology.Restarting}", await composing);
    }

    public void Dispose() => _loggers.Dispose();

    private Task<string> ComposeAsync(Func<CancellationToken, Task<string>> compose, CancellationToken cancellationToken = default) =>
        new Composer(_time, _loggers.CreateLogger<Composer>()).ComposeAsync(compose, words => $"sorry: {words}", "E7", cancellationToken);
}
