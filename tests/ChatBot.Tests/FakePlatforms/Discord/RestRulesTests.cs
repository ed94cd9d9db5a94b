using ChatBot.FakePlatforms.Discord.People;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>The fake's REST side refuses what Discord's would, with the status and code that Discord gives.</summary>
public sealed class RestRulesTests : IAsyncLifetime
{
    private const string Reply = """{"type":4,"data":{"content":"It rained."}}""";

    private FakeDiscord _discord = null!;
    private RawBot _bot = null!;

    public Task InitializeAsync() => StartAsync(new FakeDiscordOptions());

    [Fact]
    public async Task A_request_without_the_prescribed_User_Agent_is_refused()
    {
        _bot.Headers.Remove("User-Agent");

        await RefusesAsync(403, 40_333, "GET", "/gateway/bot");
    }

    [Fact]
    public async Task A_request_without_the_token_is_refused()
    {
        _bot.Headers.Authorization = null;

        await RefusesAsync(401, 0, "GET", "/gateway/bot");
    }

    [Fact]
    public Task A_body_of_another_type_is_refused() =>
        RefusesAsync(400, 50_035, "PUT", $"/applications/{_discord.Options.ApplicationId}/commands", "[]", "text/plain");

    [Fact]
    public Task A_body_that_is_no_JSON_is_refused() =>
        RefusesAsync(400, 50_109, "PUT", $"/applications/{_discord.Options.ApplicationId}/commands", "[");

    [Fact]
    public Task Commands_of_another_application_are_refused() => RefusesAsync(403, 20_012, "GET", "/applications/1/commands");

    [Fact]
    public async Task A_second_answer_is_refused()
    {
        var asked = await AskAsync();
        Assert.Equal(204, (await _bot.RequestAsync("POST", Callback(asked), Reply)).Status);

        await RefusesAsync(400, 40_060, "POST", Callback(asked), Reply);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_refused_and_its_token_dead()
    {
        await RestartAsync(new FakeDiscordOptions { AnswerWithin = TimeSpan.Zero });
        var asked = await AskAsync();

        await RefusesAsync(404, 10_062, "POST", Callback(asked), Reply);
        await RefusesAsync(404, 10_015, "PATCH", $"{Webhook(asked)}/messages/@original", """{"content":"x"}""");
    }

    [Fact]
    public async Task A_token_is_dead_after_its_time()
    {
        await RestartAsync(new FakeDiscordOptions { TokenLife = TimeSpan.Zero });
        var asked = await AskAsync();
        await _bot.RequestAsync("POST", Callback(asked), Reply);

        await RefusesAsync(401, 50_027, "PATCH", $"{Webhook(asked)}/messages/@original", """{"content":"x"}""");
    }

    [Fact]
    public async Task Before_the_answer_there_is_neither_an_original_nor_a_follow_up()
    {
        var asked = await AskAsync();

        await RefusesAsync(404, 10_008, "PATCH", $"{Webhook(asked)}/messages/%40original", """{"content":"x"}""");
        await RefusesAsync(404, 10_015, "POST", Webhook(asked), """{"content":"x"}""");
    }

    [Fact]
    public async Task A_person_s_own_install_gets_five_follow_ups()
    {
        await RestartAsync(new FakeDiscordOptions { IsInstalledOnGuild = false });
        var asked = await AskAsync();
        await _bot.RequestAsync("POST", Callback(asked), Reply);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await _bot.RequestAsync("POST", Webhook(asked), """{"content":"x"}""")).Status);
        }

        var (status, answer, _) = await _bot.RequestAsync("POST", Webhook(asked), """{"content":"x"}""");
        Assert.True((status, (int?)answer?["code"]) is (400, 40_094) or (429, null), $"{status} {answer}");
    }

    [Theory]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":5,"data":{"flags":4}}""")]
    [InlineData("""{"type":4,"data":{"content":"x","flags":128}}""")]
    [InlineData("""{"type":4}""")]
    [InlineData("""{}""")]
    public async Task What_does_not_answer_a_command_is_refused(string callback)
    {
        var asked = await AskAsync();

        await RefusesAsync(400, 50_035, "POST", Callback(asked), callback);
    }

    [Fact]
    public async Task An_empty_message_is_refused()
    {
        var asked = await AskAsync();

        await RefusesAsync(400, 50_006, "POST", Callback(asked), """{"type":4,"data":{"content":"   "}}""");
    }

    [Fact]
    public async Task A_deferred_answer_keeps_the_visibility_of_its_defer()
    {
        var asked = await AskAsync();
        await _bot.RequestAsync("POST", Callback(asked), """{"type":5,"data":{"flags":64}}""");

        await _bot.RequestAsync("PATCH", $"{Webhook(asked)}/messages/@original", """{"content":"It rained.","flags":0}""");

        Assert.True((await asked.ReplyAsync()).IsEphemeral);
    }

    [Fact]
    public async Task Every_answer_tells_of_its_bucket_and_one_request_too_many_is_a_429()
    {
        var first = await _bot.RequestAsync("GET", "/users/@me");
        Assert.Equal(["9"], first.Headers.GetValues("X-RateLimit-Remaining"));
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(first.Headers.GetValues("X-RateLimit-Bucket")));

        for (var i = 0; i < 9; i++)
        {
            await _bot.RequestAsync("GET", "/users/@me");
        }

        var (status, answer, headers) = await _bot.RequestAsync("GET", "/users/@me");
        Assert.Equal((429, false), (status, (bool?)answer!["global"]));
        Assert.InRange((double)answer["retry_after"]!, 0, 5);
        Assert.Equal(["user"], headers.GetValues("X-RateLimit-Scope"));
        Assert.Single(_discord.Recording.Violations);
    }

    [Fact]
    public async Task The_51st_request_of_a_second_is_a_global_429()
    {
        await RestartAsync(new FakeDiscordOptions { GlobalRequestsPerSecond = 1 });

        await _bot.RequestAsync("GET", "/users/@me");
        var (status, answer, headers) = await _bot.RequestAsync("GET", "/gateway");

        Assert.Equal((429, true), (status, (bool?)answer!["global"]));
        Assert.Equal(["true"], headers.GetValues("X-RateLimit-Global"));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private async Task RestartAsync(FakeDiscordOptions options)
    {
        await DisposeAsync();
        await StartAsync(options);
    }

    private async Task StartAsync(FakeDiscordOptions options)
    {
        _discord = await FakeDiscord.StartAsync(options);
        _bot = RawBot.Of(_discord);
    }

    private async Task<Asked> AskAsync()
    {
        await _bot.BecomeReadyAsync();
        await _bot.RequestAsync("PUT", $"/applications/{_discord.Options.ApplicationId}/commands", """[{"name":"rain","description":"Tells of rain"}]""");

        return await _discord.NewPerson().SlashAsync("rain");
    }

    private async Task RefusesAsync(int status, int code, string method, string path, string? body = null, string contentType = "application/json")
    {
        var before = _discord.Recording.Violations.Count;

        var refusal = await _bot.RequestAsync(method, path, body, contentType);

        Assert.Equal((status, code), (refusal.Status, (int?)refusal.Answer?["code"]));
        Assert.True(status == 401 && code == 0 || _discord.Recording.Violations.Count > before, "A refusal for the bot's own fault is recorded.");
    }

    private static string Callback(Asked asked) => $"/interactions/{asked.Id}/{asked.Token}/callback";

    private string Webhook(Asked asked) => $"/webhooks/{_discord.Options.ApplicationId}/{asked.Token}";
}
