using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Rest;

namespace ChatBot.Discord.WholeProgram;

/// <summary>When a session must be started afresh, and when the bot must not come back at all.</summary>
public sealed class GatewaySessionTests
{
    private static readonly int[] MayEndSession = [1000, 4003, 4005, 4007, 4008, 4009];
    private static readonly int[] Fatal = [4004, 4010, 4011, 4012, 4013, 4014];

    // Side by side, because each waits out the five seconds between two identifies.
    [Fact]
    public Task It_comes_back_after_closes_that_may_end_a_session() =>
        Task.WhenAll(MayEndSession.Select(ItComesBackAfterAsync));

    [Fact]
    public async Task It_identifies_afresh_when_its_session_is_over()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord);

        discord.Gateway.InvalidateSession(isResumable: false);

        await discord.ReadyAsync(2);
        await bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task It_identifies_at_the_first_address_when_the_one_for_resuming_is_down()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord);

        discord.Gateway.IsResumeHostDown = true;
        discord.Gateway.CutMidFrame();

        await discord.ReadyAsync(2);
        await bot.HasDoneWellAsync();
    }

    [Fact]
    public Task It_stays_away_and_tells_the_cure_after_closes_that_no_retry_mends() =>
        Task.WhenAll(Fatal.Select(ItStaysAwayAfterAsync));

    [Fact]
    public async Task It_does_not_connect_with_a_token_that_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.RevokeToken();
        await using var bot = RunningBot.Start(discord);

        Assert.NotEqual(0, await bot.EndAsync());
        Assert.Contains("Discord__Token", bot.Log, StringComparison.Ordinal);
        Assert.Empty(discord.Recording.Of<Connected>());
        bot.HasLoggedNoSecret();
    }

    [Fact]
    public async Task It_gives_up_when_its_token_is_revoked_while_it_runs()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord);

        discord.RevokeToken();
        discord.Gateway.CutMidFrame();

        Assert.NotEqual(0, await bot.EndAsync());
        Assert.Contains("Discord__Token", bot.Log, StringComparison.Ordinal);
        Assert.InRange(discord.Recording.Of<Requested>().Count(r => r.Status == 401), 0, 1);
        bot.HasLoggedNoSecret();
    }

    [Fact]
    public async Task It_does_not_identify_when_the_day_has_no_session_start_left()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.ExhaustSessionStarts();
        await using var bot = RunningBot.Start(discord);

        await bot.LoggedAsync("session starts");

        Assert.DoesNotContain(discord.Recording.Of<Received>(), r => r.Op == Opcode.Identify);
    }

    [Fact]
    public async Task Each_shard_that_Discord_asks_for_gets_its_session()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Shards = 2, MaxConcurrency = 2 });
        await using var bot = await RunningBot.InGatewayModeAsync(discord);

        await discord.ReadyAsync(2);
        var asked = await discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"));

        Assert.Contains("Esmail Qaani", (await asked.ReplyAsync()).Text, StringComparison.Ordinal);
        await bot.HasDoneWellAsync();
    }

    private static async Task ItComesBackAfterAsync(int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord);

        discord.Gateway.Close(code);

        await discord.Recording.FirstAsync<Sent>(s => s.Connection > 1 && s.Event is ("READY" or "RESUMED"), $"a session after {code}");
        var asked = await discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"));
        Assert.Contains("Esmail Qaani", (await asked.ReplyAsync()).Text, StringComparison.Ordinal);
        await bot.HasDoneWellAsync();
    }

    private static async Task ItStaysAwayAfterAsync(int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await RunningBot.InGatewayModeAsync(discord);

        discord.Gateway.Close(code);

        await bot.LoggedAsync("gave up");
        Assert.NotEqual(0, await bot.EndAsync()); // Discord was its only platform
        Assert.Contains(code == CloseCode.AuthenticationFailed ? "Discord__Token" : $"{code}", bot.Log, StringComparison.Ordinal);
        Assert.Single(discord.Recording.Of<Connected>());
        bot.HasLoggedNoSecret();
    }
}
