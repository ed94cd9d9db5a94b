using ChatBot.Answers;
using ChatBot.Conversation;
using ChatBot.Retrieval;

namespace ChatBot.Hosting;

public sealed class CorpusRemarksTests
{
    private static readonly CorpusState Loaded = new(2, 3, new DateTimeOffset(2031, 5, 7, 14, 0, 0, TimeSpan.FromHours(2)), TimeSpan.FromSeconds(1));

    [Fact]
    public void Sources_say_since_when_they_stand()
    {
        Assert.Equal(["They are as of 2031-05-07 12:00 UTC."], CorpusRemarks.On(Loaded));
        Assert.Empty(CorpusRemarks.On(null));
    }

    [Fact]
    public void Sources_say_that_a_change_was_not_taken_over_but_no_path_of_the_machine()
    {
        var failed = Loaded with { Failure = new CorpusFailure(Loaded.LoadedAt.AddMinutes(5), "The corpus at '/srv/secret' is gone.") };

        var bot = new Bot(() => new QuestionAnswerer(IndexSnapshot.Empty), () => CorpusRemarks.On(failed));
        var remarks = string.Join('\n', bot.Reply("/sources").Notes);

        Assert.Contains("as of 2031-05-07 12:00 UTC", remarks, StringComparison.Ordinal);
        Assert.Contains("could not be read again (2031-05-07 12:05 UTC)", remarks, StringComparison.Ordinal);
        Assert.Contains("`check`", remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("/srv", remarks, StringComparison.Ordinal);
    }
}
