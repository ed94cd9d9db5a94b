using ChatBot.Retrieval;
using ChatBot.Support;

namespace ChatBot.Hosting;

public sealed class CorpusStatusTests
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 7, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new(Noon);
    private readonly CorpusStatus _status;

    public CorpusStatusTests() => _status = new CorpusStatus(_clock);

    [Fact]
    public void Before_the_first_load_there_is_no_state_and_no_failure_makes_one()
    {
        _status.Failed("There is no corpus.");
        _status.Recovered();

        Assert.Null(_status.Current);
    }

    [Fact]
    public void A_failure_leaves_what_was_loaded_and_says_when_it_was()
    {
        _status.Loaded(SomeIndex.Of(new RetrievalOptions(), ("Weather", "It rained.\nIt snowed.")), TimeSpan.FromSeconds(2));
        _clock.Advance(TimeSpan.FromMinutes(1));
        _status.Failed("The folder is gone. Put it back.");

        var loaded = new CorpusState(Documents: 1, Passages: 2, Noon, TimeSpan.FromSeconds(2));
        Assert.Equal(loaded with { Failure = new CorpusFailure(Noon.AddMinutes(1), "The folder is gone. Put it back.") }, _status.Current);

        _status.Recovered();
        Assert.Equal(loaded, _status.Current);
    }

    [Fact]
    public void The_next_load_ends_a_failure()
    {
        _status.Loaded(IndexSnapshot.Empty, TimeSpan.Zero);
        _status.Failed("The folder is gone. Put it back.");
        _clock.Advance(TimeSpan.FromMinutes(1));
        _status.Loaded(IndexSnapshot.Empty, TimeSpan.FromSeconds(1));

        Assert.Equal(new CorpusState(0, 0, Noon.AddMinutes(1), TimeSpan.FromSeconds(1)), _status.Current);
    }
}
