using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.Support;

namespace ChatBot.Slack.WholeProgram;

/// <summary>Many people at once.</summary>
[Collection(ByThemselves.Name)]
public sealed class LoadTests(SocketBot shared) : IClassFixture<SocketBot>
{
    [Fact]
    public async Task Of_1000_slash_commands_in_10_seconds_none_is_lost_and_none_answered_twice()
    {
        string[] questions = ["is the commander of the Quds Force?", "is the prime minister of Iraq?", "displayed a photo of Qasem Soleimani?", "founded Apple Computer?"];
        var ada = shared.Slack.NewPerson();
        var all = new List<Asked>();
        using var tenTimesASecond = new PeriodicTimer(TimeSpan.FromMilliseconds(100));

        while (all.Count < 1_000 && await tenTimesASecond.WaitForNextTickAsync())
        {
            for (var i = 0; i < 10; i++)
            {
                all.Add(ada.Slash("/who", questions[all.Count % questions.Length]));
            }
        }

        foreach (var asked in all)
        {
            await asked.ReplyAsync();
        }

        Assert.Equal(1_000, shared.Slack.Recording.Of<Shown>().Select(s => s.Cause).Distinct().Count());
        Assert.Equal(1_000, shared.Slack.Recording.Of<Shown>().Count);
        await shared.Bot.HasDoneWellAsync();
    }
}
