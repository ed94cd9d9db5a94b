using ChatBot.Discord.Gateway;
using ChatBot.Retrieval;
using ChatBot.Slack.Sockets;
using ChatBot.Support;
using ChatBot.Transport;

namespace ChatBot.Hosting.Metrics;

public sealed class StateMetricsTests : IDisposable
{
    private readonly SomeMeters _meters = new();
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly AdapterHealth _discord = new("discord");
    private readonly AdapterHealth _slack = new("slack");
    private readonly CurrentAnswerer _answerer = new();
    private readonly CorpusStatus _corpus;

    public StateMetricsTests()
    {
        _corpus = new CorpusStatus(_time);
        _ = new StateMetrics(_meters.Factory, [_discord, _slack], _corpus, _answerer, _time);
    }

    [Fact]
    public void Every_lost_connection_is_counted_for_its_platform()
    {
        var shards = new ShardStates(_discord, 2);
        shards.Ready(0);
        shards.Ready(1);
        shards.Disconnected(1, "The line broke.");
        shards.Disconnected(1, "It broke again.");
        var sockets = new SocketStates(_slack);
        sockets.Up(1);
        sockets.Up(2);
        sockets.Down(2, "The line broke.");

        var seen = _meters.Scrape();

        Assert.Equal((2, 1), (seen["chatbot_reconnects_total{platform=\"discord\"}"], seen["chatbot_reconnects_total{platform=\"slack\"}"]));
        Assert.Equal((0, 1), (seen["chatbot_platform_ready{platform=\"discord\"}"], seen["chatbot_platform_ready{platform=\"slack\"}"]));
    }

    [Fact]
    public void Before_the_corpus_is_loaded_nothing_is_said_of_it()
    {
        Assert.DoesNotContain(_meters.Scrape().Series, s => s.StartsWith("chatbot_index", StringComparison.Ordinal));
    }

    [Fact]
    public void The_index_tells_its_size_its_age_and_what_it_took()
    {
        var index = SomeIndex.Of(new RetrievalOptions(), ("Rain", "It rained.\nIt rained again."), ("Snow", "It snowed."));
        _answerer.Publish(new LiveIndex(index), new Answers.AnswerOptions());
        _corpus.Loaded(index, TimeSpan.FromMilliseconds(250));
        _time.Advance(TimeSpan.FromMinutes(2));

        var seen = _meters.Scrape();

        Assert.Equal((2, 3), (seen["chatbot_index_documents"], seen["chatbot_index_passages"]));
        Assert.Equal((120, 0.25), (seen["chatbot_index_age_seconds"], seen["chatbot_index_build_seconds"]));
        Assert.Equal(index.Bytes, seen["chatbot_index_size_bytes"]);
        Assert.True(index.Bytes > 3 * sizeof(int));
        Assert.Equal(0, seen["chatbot_index_stale"]);
    }

    [Fact]
    public void A_change_that_could_not_be_read_shows_until_one_could()
    {
        _corpus.Loaded(IndexSnapshot.Empty, TimeSpan.Zero);
        _corpus.Failed("The folder is gone. Put it back.");
        Assert.Equal(1, _meters.Scrape()["chatbot_index_stale"]);

        _corpus.Loaded(IndexSnapshot.Empty, TimeSpan.Zero);
        Assert.Equal(0, _meters.Scrape()["chatbot_index_stale"]);
    }

    public void Dispose() => _meters.Dispose();
}
