using ChatBot.Retrieval;
using ChatBot.Support;
using ChatBot.Transport;

namespace ChatBot.Hosting.Health;

public sealed class HealthReportTests
{
    private readonly CorpusStatus _corpus = new(new ManualTimeProvider(DateTimeOffset.UnixEpoch));
    private readonly AdapterHealth _discord = new("discord");
    private readonly AdapterHealth _slack = new("slack");

    [Fact]
    public void Nobody_is_answered_before_the_corpus_is_loaded()
    {
        _discord.Set(AdapterState.Ready);
        Assert.Equal(HealthStatus.Unready, Report().Status);

        Load();
        Assert.Equal(HealthStatus.Ready, Report().Status);
    }

    [Fact]
    public void One_platform_that_answers_is_enough()
    {
        Load();
        Assert.Equal(HealthStatus.Unready, Report().Status);

        _slack.Set(AdapterState.Ready);
        _discord.Set(AdapterState.Failed, "Make a new token.");
        Assert.Equal(HealthStatus.Ready, Report().Status);

        _slack.Set(AdapterState.Reconnecting, "The line broke.");
        Assert.Equal(HealthStatus.Unready, Report().Status);

        _slack.Set(AdapterState.Ready);
        Assert.Equal(HealthStatus.Ready, Report().Status);

        _slack.Set(AdapterState.Stopped);
        Assert.Equal(HealthStatus.Unready, Report().Status);
    }

    [Fact]
    public void A_companion_does_not_make_up_for_a_platform_but_will_do_alone()
    {
        Load();
        var pages = new AdapterHealth("web", isCompanion: true);
        pages.Set(AdapterState.Ready);

        Assert.Equal(HealthStatus.Unready, HealthReport.Of(_corpus.Current, [_discord, pages]).Status);
        Assert.Equal(HealthStatus.Ready, HealthReport.Of(_corpus.Current, [pages]).Status);

        pages.Set(AdapterState.Failed, "Take another port.");
        _discord.Set(AdapterState.Ready);
        Assert.Equal(HealthStatus.Ready, HealthReport.Of(_corpus.Current, [_discord, pages]).Status);
    }

    [Fact]
    public void Each_platform_is_named_with_its_state_and_cure()
    {
        _discord.Set(AdapterState.Failed, "Make a new token.");
        _slack.Set(AdapterState.Ready);

        Assert.Equal(
            [new PlatformHealth("discord", AdapterState.Failed, "Make a new token."), new PlatformHealth("slack", AdapterState.Ready, null)],
            Report().Adapters);
    }

    [Fact]
    public void Pages_that_can_be_read_do_not_make_up_for_a_platform_that_is_cut_off()
    {
        Load();
        var pages = new AdapterHealth("web", isCompanion: true);
        pages.Set(AdapterState.Ready);
        _slack.Set(AdapterState.Reconnecting, "The line broke.");
        Assert.Equal(HealthStatus.Unready, HealthReport.Of(_corpus.Current, [pages, _slack]).Status);

        _slack.Set(AdapterState.Ready);
        pages.Set(AdapterState.Failed, "The port is taken.");
        Assert.Equal(HealthStatus.Ready, HealthReport.Of(_corpus.Current, [pages, _slack]).Status);
    }

    [Fact]
    public void Pages_alone_are_ready_when_they_can_be_read()
    {
        Load();
        var pages = new AdapterHealth("web", isCompanion: true);
        Assert.Equal(HealthStatus.Unready, HealthReport.Of(_corpus.Current, [pages]).Status);

        pages.Set(AdapterState.Ready);
        Assert.Equal(HealthStatus.Ready, HealthReport.Of(_corpus.Current, [pages]).Status);
    }

    [Fact]
    public void On_a_terminal_the_corpus_is_all_that_is_needed()
    {
        Load();

        Assert.Equal(HealthStatus.Ready, HealthReport.Of(_corpus.Current, []).Status);
    }

    [Fact]
    public void A_change_that_could_not_be_read_is_told_and_answers_go_on()
    {
        Load();
        _slack.Set(AdapterState.Ready);
        _corpus.Failed("The folder is gone. Put it back.");

        Assert.Equal((HealthStatus.Ready, "The folder is gone. Put it back."), (Report().Status, Report().Corpus?.Failure));
    }

    [Fact]
    public async Task An_adapter_that_breaks_is_not_taken_for_ready()
    {
        _slack.Set(AdapterState.Ready);
        await Assert.ThrowsAsync<IOException>(() => _slack.FollowAsync(() => throw new IOException("No.")));

        Assert.Equal(AdapterState.Failed, _slack.Report.State);
        Assert.Contains("log", _slack.Report.Remedy, StringComparison.Ordinal);
    }

    private void Load() => _corpus.Loaded(IndexSnapshot.Empty, TimeSpan.Zero);

    private HealthReport Report() => HealthReport.Of(_corpus.Current, [_discord, _slack]);
}
