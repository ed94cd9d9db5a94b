using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Trouble;

namespace ChatBot.Discord.WholeProgram;

/// <summary>How the built program comes and goes.</summary>
public sealed class StartAndStopTests
{
    [Fact]
    public async Task Commands_are_registered_once_and_not_again_at_the_next_start()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyWindow = TimeSpan.Zero });
        await using (var first = await RunningBot.InGatewayModeAsync(discord))
        {
            first.AskToStop();
            Assert.Equal(0, await first.EndAsync());
        }

        await using var second = await RunningBot.InGatewayModeAsync(discord);
        await second.LoggedAsync("up to date");

        Assert.Single(discord.Recording.Of<Requested>(), r => r.Operation == Routes.PutCommands);
        await second.HasDoneWellAsync();
    }

    [Fact]
    public async Task Commands_are_registered_for_the_servers_that_the_settings_name()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord, ("Discord__GuildIds__0", discord.Options.GuildId));

        var asked = await discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"));

        Assert.Contains("Esmail Qaani", (await asked.ReplyAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Recording.Of<Requested>(), r => r.Operation == Routes.PutCommands);
        await bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_then_put_in_its_place()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord, ("Discord__DeferAfterMilliseconds", "0"));

        var asked = await discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"), ("private", true));

        var reply = await asked.ReplyAsync();
        Assert.Equal(CallbackType.DeferredMessage, (await asked.AnswerAsync()).Type);
        Assert.True(reply.IsEphemeral);
        Assert.Contains("Esmail Qaani", reply.Text, StringComparison.Ordinal);
        await bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task What_is_in_flight_is_answered_before_it_stops_and_goes_offline()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord);
        discord.Faults.Next(Routes.Callback, new Fault.Failing(500));

        var asked = await discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"));
        await discord.Recording.FirstAsync<Requested>(r => r.Operation == Routes.Callback, "the first try");
        bot.AskToStop();

        Assert.NotEmpty((await asked.ReplyAsync()).Text);
        Assert.Equal(0, await bot.EndAsync());
        await discord.Recording.FirstAsync<Closed>(c => c is { ByBot: true, Code: 1000 }, "a close with 1000");
        await bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task It_warns_when_an_interactions_endpoint_takes_all_commands_away()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.SetInteractionsEndpoint(new Uri("https://example.com/discord/interactions"));
        await using var bot = await RunningBot.InGatewayModeAsync(discord);

        await bot.LoggedAsync("Interactions Endpoint URL");
    }
}
