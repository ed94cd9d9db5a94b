namespace ChatBot.FakePlatforms.Discord;

/// <summary>The fake's gateway refuses what Discord's would, with the code that Discord gives.</summary>
public sealed class GatewayRulesTests
{
    [Theory]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":99,"d":{}}""", 4001)]
    [InlineData("""{"d":{}}""", 4002)]
    [InlineData("no json", 4002)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":0,"properties":{"os":"l","browser":"r","device":"r"}}}""", 4004)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"1","seq":1}}""", 4004)]
    public async Task A_first_frame_is_refused_with_its_code(string frame, int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new RawBot(discord);
        await bot.ConnectAsync();

        await bot.SendAsync(frame);

        Assert.Equal(code, await bot.CloseCodeAsync());
    }

    [Theory]
    [InlineData("\"intents\":0", "\"intents\":\"0\"", 4013)]
    [InlineData("\"intents\":0", "\"intents\":67108864", 4013)]
    [InlineData("\"intents\":0", "\"intents\":32768", 4014)]
    [InlineData("\"intents\":0", "\"intents\":0,\"shard\":[1,1]", 4010)]
    public async Task An_identify_is_refused_with_its_code(string good, string wrong, int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new RawBot(discord);
        await bot.ConnectAsync();

        await bot.SendAsync(bot.GoodIdentify.Replace(good, wrong, StringComparison.Ordinal));

        Assert.Equal(code, await bot.CloseCodeAsync());
        Assert.Single(discord.Recording.Violations);
    }

    [Fact]
    public async Task A_second_identify_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new RawBot(discord);
        await bot.BecomeReadyAsync();

        await bot.SendAsync(bot.GoodIdentify);

        Assert.Equal(4005, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task A_frame_of_more_than_4096_bytes_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new RawBot(discord);
        await bot.ConnectAsync();

        await bot.SendAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4_096)}}"}""");

        Assert.Equal(4002, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task The_121st_frame_of_a_minute_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new RawBot(discord);
        await bot.ConnectAsync();

        for (var i = 0; i < 121; i++)
        {
            await bot.SendAsync("""{"op":1,"d":null}""");
        }

        Assert.Equal(4008, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task Another_version_of_the_gateway_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new RawBot(discord);

        await bot.ConnectAsync(query: "?v=6&encoding=json");

        Assert.Equal(4012, await bot.CloseCodeAsync());
    }

    [Fact]
    public async Task An_identify_within_five_seconds_of_another_gets_op_9()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var first = new RawBot(discord);
        await using var second = new RawBot(discord);
        await first.BecomeReadyAsync();
        await second.ConnectAsync();
        await second.ReceiveAsync();

        await second.SendAsync(second.GoodIdentify);

        var (op, data) = await second.ReceiveAsync();
        Assert.Equal((9, false), (op, data!.GetValue<bool>()));
    }

    [Fact]
    public async Task One_identify_too_many_resets_the_token()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { SessionStarts = 1, IdentifyWindow = TimeSpan.Zero });
        await using var first = new RawBot(discord);
        await using var second = new RawBot(discord);
        await first.BecomeReadyAsync();
        await second.ConnectAsync();

        await second.SendAsync(second.GoodIdentify);

        Assert.Equal(4004, await second.CloseCodeAsync());
        Assert.Equal(401, (await second.RequestAsync("GET", "/gateway/bot")).Status);
    }

    [Theory]
    [InlineData("nobody's", 1, 9)]
    [InlineData(null, 99, 4007)]
    public async Task A_wrong_resume_is_refused(string? session, int sequence, int expected)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var first = new RawBot(discord);
        await using var second = new RawBot(discord);
        await first.BecomeReadyAsync();
        await second.ConnectAsync(first.ResumeUrl);
        await second.ReceiveAsync();

        await second.SendAsync($$$"""{"op":6,"d":{"token":"{{{discord.Options.Token}}}","session_id":"{{{session ?? first.SessionId}}}","seq":{{{sequence}}}}}""");

        var (op, data) = await second.ReceiveAsync();
        Assert.Equal(expected, op == -1 ? data!.GetValue<int>() : op);
    }

    [Fact]
    public async Task A_resume_at_the_first_host_is_noted()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var first = new RawBot(discord);
        await using (var second = new RawBot(discord))
        {
            await first.BecomeReadyAsync();
            await second.ConnectAsync();
            await second.SendAsync($$$"""{"op":6,"d":{"token":"{{{discord.Options.Token}}}","session_id":"{{{first.SessionId}}}","seq":1}}""");
            await discord.Recording.FirstAsync<Gateway.Resumed>(_ => true, "a resume");
        }

        await discord.Recording.FirstAsync<Recordings.Violation>(v => v.Text.Contains("resume_gateway_url", StringComparison.Ordinal), "a violation");
    }

    [Fact]
    public async Task An_overdue_heartbeat_ends_the_session()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions
        {
            HeartbeatInterval = TimeSpan.FromMilliseconds(100),
            HeartbeatGrace = TimeSpan.FromMilliseconds(100),
        });
        await using var bot = new RawBot(discord);
        await bot.BecomeReadyAsync();

        Assert.Equal(4009, await bot.CloseCodeAsync());
    }
}
