using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.Support;

namespace ChatBot.Discord.WholeProgram;

/// <summary>Many people at once.</summary>
[Collection(ByThemselves.Name)]
public sealed class LoadTests(GatewayBot shared) : IClassFixture<GatewayBot>
{
    [Fact]
    public async Task Of_1000_interactions_in_10_seconds_none_is_lost_and_none_answered_twice()
    {
        string[] questions = ["is the commander of the Quds Force?", "is the prime minister of Iraq?", "displayed a photo of Qasem Soleimani?", "founded Apple Computer?"];
        var ada = shared.Discord.NewPerson();
        var all = new List<Asked>();
        using var tenTimesASecond = new PeriodicTimer(TimeSpan.FromMilliseconds(100));

        while (all.Count < 1_000 && await tenTimesASecond.WaitForNextTickAsync())
        {
            for (var i = 0; i < 10; i++)
            {
                all.Add(await ada.SlashAsync("who", ("question", questions[all.Count % questions.Length])));
            }
        }

        foreach (var asked in all)
        {
            await asked.ReplyAsync();
        }

        Assert.Equal(1_000, shared.Discord.Recording.Of<Answered>().Select(a => a.InteractionId).Distinct().Count());
        Assert.Equal(1_000, shared.Discord.Recording.Of<Answered>().Count);
        await shared.Bot.HasDoneWellAsync();
    }
}
