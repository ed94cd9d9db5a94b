using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.Views;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Trouble;
using ChatBot.Support;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>What the fake enforces of the Web API.</summary>
public sealed class ApiRulesTests : IAsyncLifetime
{
    private const string Modal = """{"type":"modal","title":{"type":"plain_text","text":"A form"},"blocks":[]}""";

    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private FakeSlack _slack = null!;
    private RawApp _app = null!;
    private Person _ada = null!;

    private string General => _slack.General.Id;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeSlackOptions { Clock = _clock });
        _app = RawApp.Of(_slack, _slack.Options.BotToken);
        _ada = _slack.NewPerson();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task The_token_tells_who_it_is_and_what_it_may_do()
    {
        var (_, answer, headers) = await _app.CallAsync("auth.test", "{}");

        Assert.Equal(("T0FAKE00001", "U0FAKEBOT01", "B0FAKE00001"), ((string?)answer["team_id"], (string?)answer["user_id"], (string?)answer["bot_id"]));
        Assert.Equal([string.Join(',', _slack.Options.Scopes)], headers.GetValues("x-oauth-scopes"));
    }

    [Fact]
    public async Task An_error_comes_in_a_200()
    {
        _app.Token = null;
        var (status, answer, _) = await _app.CallAsync("auth.test", "{}");

        Assert.Equal((200, false, "not_authed"), (status, (bool)answer["ok"]!, (string?)answer["error"]));
    }

    [Theory]
    [InlineData("xoxb-another", "auth.test", "invalid_auth")]
    [InlineData("app", "chat.postMessage", "not_allowed_token_type")]
    [InlineData("bot", "apps.connections.open", "not_allowed_token_type")]
    public async Task A_token_is_refused(string token, string method, string error)
    {
        _app.Token = token switch { "app" => _slack.Options.AppToken, "bot" => _slack.Options.BotToken, _ => token };

        Assert.Equal(error, await _app.ErrorAsync(method, "{}"));
    }

    [Fact]
    public async Task A_revoked_token_says_so()
    {
        _slack.RevokeToken("account_inactive");

        Assert.Equal("account_inactive", await _app.ErrorAsync("auth.test", "{}"));
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        var (_, answer, _) = await _app.CallAsync("conversations.open", """{"users":"U0PERS000001"}""");

        Assert.Equal(("missing_scope", "im:write"), ((string?)answer["error"], (string?)answer["needed"]));
    }

    [Theory]
    [InlineData("application/json", "[]", "json_not_object")]
    [InlineData("application/json", "{", "invalid_json")]
    [InlineData("text/plain", "x", "invalid_form_data")]
    public async Task A_body_that_cannot_be_read_is_refused(string contentType, string body, string error)
    {
        var (_, answer, _) = await _app.CallAsync("auth.test", body, contentType);

        Assert.Equal(error, (string?)answer["error"]);
        Assert.Single(_slack.Recording.Violations);
    }

    [Fact]
    public async Task A_form_can_hold_json()
    {
        var answer = await _app.CallAsync("chat.postMessage", ("channel", General), ("blocks", """[{"type":"divider"}]"""), ("unfurl_links", "false"));

        Assert.True((bool)answer["ok"]!);
        Assert.Equal("divider", (string?)answer["message"]!["blocks"]![0]!["type"]);
    }

    [Fact]
    public async Task There_is_no_method_by_another_name() => await IsFaultAsync("unknown_method", "chat.post", "{}");

    [Theory]
    [InlineData("channel_not_found", """{"channel":"C0","text":"x"}""")]
    [InlineData("no_text", """{"channel":"#"}""")]
    [InlineData("invalid_blocks", """{"channel":"#","blocks":[{"type":"x"}]}""")]
    [InlineData("thread_not_found", """{"channel":"#","text":"x","thread_ts":"1.000001"}""")]
    public Task A_message_is_refused(string error, string message) =>
        IsFaultAsync(error, "chat.postMessage", message.Replace("#", General, StringComparison.Ordinal));

    [Fact]
    public async Task Errors_of_blocks_are_told_with_their_places()
    {
        var (_, answer, _) = await _app.CallAsync("chat.postMessage", $$"""{"channel":"{{General}}","blocks":[{"type":"header"}]}""");

        Assert.Equal("[ERROR] missing required field: text [json-pointer:/blocks/0]", (string?)answer["response_metadata"]!["messages"]![0]);
    }

    [Fact]
    public async Task A_bot_must_be_in_a_channel_that_is_not_archived()
    {
        var (foreign, old) = (_slack.NewChannel("foreign", hasBot: false), _slack.NewChannel("old", isArchived: true));

        Assert.Equal("not_in_channel", await _app.ErrorAsync("chat.postMessage", $$"""{"channel":"{{foreign.Id}}","text":"x"}"""));
        Assert.Equal("is_archived", await _app.ErrorAsync("chat.postMessage", $$"""{"channel":"{{old.Id}}","text":"x"}"""));
    }

    [Fact]
    public async Task One_channel_takes_a_burst_and_then_one_message_a_second()
    {
        for (var i = 0; i < _slack.Options.ChannelBurst; i++)
        {
            Assert.Null(await PostAsync());
        }

        var (status, answer, headers) = await _app.CallAsync("chat.postMessage", $$"""{"channel":"{{General}}","text":"x"}""");
        Assert.Equal((429, "ratelimited", "1"), (status, (string?)answer["error"], headers.GetValues("Retry-After").Single()));
        Assert.Empty(_slack.Recording.Violations);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await PostAsync());
    }

    [Fact]
    public async Task Who_comes_back_before_the_end_of_a_429_breaks_a_rule()
    {
        _slack.Faults.Next(ApiMethods.PostMessage, new SlackFault.RateLimited(TimeSpan.FromSeconds(7)));
        Assert.Equal("ratelimited", await PostAsync());

        Assert.Equal("ratelimited", await PostAsync());
        Assert.Contains("came back 7.00 s before", Assert.Single(_slack.Recording.Violations), StringComparison.Ordinal);
        Assert.Null(await _app.ErrorAsync("auth.test", "{}"));

        _clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Null(await PostAsync());
    }

    [Fact]
    public async Task A_method_has_its_calls_per_minute()
    {
        _app.Token = _slack.Options.AppToken;
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(await _app.ErrorAsync("apps.connections.open", "{}"));
        }

        Assert.Equal("ratelimited", await _app.ErrorAsync("apps.connections.open", "{}"));
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(await _app.ErrorAsync("apps.connections.open", "{}"));
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("fatal_error")]
    public async Task A_fault_is_met_once(string error)
    {
        _slack.Faults.Next(ApiMethods.AuthTest, new SlackFault.Refusing(error));

        Assert.Equal(error, await _app.ErrorAsync("auth.test", "{}"));
        Assert.Null(await _app.ErrorAsync("auth.test", "{}"));
    }

    [Fact]
    public async Task A_dropped_request_has_no_answer()
    {
        _slack.Faults.Next(ApiMethods.AuthTest, new Fault.Dropped());

        await Assert.ThrowsAsync<HttpRequestException>(() => _app.ErrorAsync("auth.test", "{}"));
    }

    [Fact]
    public async Task The_bot_changes_and_deletes_its_own_messages_only()
    {
        var posted = await _app.CallAsync("chat.postMessage", ("channel", General), ("text", "one"));
        var own = $$"""{"channel":"{{General}}","ts":"{{posted["ts"]}}","text":"two"}""";
        Assert.Null(await _app.ErrorAsync("chat.update", own));
        Assert.Equal(["two"], _ada.Messages.Select(m => m.Text));
        Assert.Null(await _app.ErrorAsync("chat.delete", own));
        Assert.Empty(_ada.Messages);

        var others = $$"""{"channel":"{{General}}","ts":"{{_ada.Say("mine").Message!.Ts}}","text":"two"}""";
        await IsFaultAsync("cant_update_message", "chat.update", others);
        await IsFaultAsync("cant_delete_message", "chat.delete", others);
        await IsFaultAsync("message_not_found", "chat.update", own);
    }

    [Fact]
    public async Task A_message_for_one_person_is_seen_by_nobody_else_and_cannot_be_changed()
    {
        var grace = _slack.NewPerson("grace");
        var posted = await _app.CallAsync("chat.postEphemeral", ("channel", General), ("user", _ada.Id), ("text", "psst"));

        Assert.Equal((1, 0), (_ada.Messages.Count, grace.Messages.Count));
        await IsFaultAsync("message_not_found", "chat.update", $$"""{"channel":"{{General}}","ts":"{{posted["message_ts"]}}","text":"x"}""");
    }

    [Fact]
    public async Task A_trigger_opens_one_view()
    {
        var trigger = await TriggerAsync();

        Assert.Null(await OpenAsync(trigger));
        Assert.Equal("exchanged_trigger_id", await OpenAsync(trigger));
        Assert.Equal("invalid_trigger_id", await OpenAsync("1.2.3"));
        Assert.Equal(2, _slack.Recording.Violations.Count);
    }

    [Fact]
    public async Task A_trigger_is_good_for_three_seconds()
    {
        var trigger = await TriggerAsync();

        _clock.Advance(TimeSpan.FromSeconds(3.1));

        Assert.Equal("expired_trigger_id", await OpenAsync(trigger));
    }

    [Fact]
    public async Task A_view_keeps_its_rules()
    {
        var trigger = await TriggerAsync();
        var (_, answer, _) = await _app.CallAsync("views.open", $$"""{"view":{"type":"modal","blocks":[]},"trigger_id":"{{trigger}}"}""");

        Assert.Equal(("invalid_arguments", "[ERROR] missing required field: title [json-pointer:/view]"), ((string?)answer["error"], (string?)answer["response_metadata"]!["messages"]![0]));
    }

    [Fact]
    public async Task A_stale_hash_does_not_overwrite_a_home()
    {
        var home = $$"""{"user_id":"{{_ada.Id}}","view":{"type":"home","blocks":[{"type":"divider"}]},"hash":"#"}""";
        Assert.Null(await _app.ErrorAsync("views.publish", home));
        var hash = _ada.Home!.Hash;

        Assert.Null(await _app.ErrorAsync("views.publish", home.Replace("#", hash, StringComparison.Ordinal)));
        Assert.Equal("hash_conflict", await _app.ErrorAsync("views.publish", home.Replace("#", hash, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_assistant_pane_has_four_prompts_at_most()
    {
        var pane = _ada.OpenAssistant().Message!;
        string With(int prompts) => new JsonObject
        {
            ["channel_id"] = pane.Channel,
            ["thread_ts"] = pane.Ts,
            ["prompts"] = new JsonArray([.. Enumerable.Repeat(0, prompts).Select(_ => new JsonObject { ["title"] = "t", ["message"] = "m" })]),
        }.ToJsonString();

        Assert.Null(await _app.ErrorAsync("assistant.threads.setSuggestedPrompts", With(4)));
        Assert.Equal("prompts", _slack.Recording.Of<PaneChanged>().Single().What);
        await IsFaultAsync("invalid_arguments", "assistant.threads.setSuggestedPrompts", With(5));
        await IsFaultAsync("channel_not_found", "assistant.threads.setStatus", $$"""{"channel_id":"{{General}}","thread_ts":"1","status":"x"}""");
    }

    private Task<string?> PostAsync() => _app.ErrorAsync("chat.postMessage", $$"""{"channel":"{{General}}","text":"x"}""");

    private Task<string?> OpenAsync(string trigger) => _app.ErrorAsync("views.open", $$"""{"view":{{Modal}},"trigger_id":"{{trigger}}"}""");

    private async Task<string> TriggerAsync()
    {
        var socket = await _app.ConnectAsync();
        _ada.Slash("/who");

        return RawApp.Payload(await socket.ReceiveAsync(), "trigger_id");
    }

    private async Task IsFaultAsync(string error, string method, string json)
    {
        var before = _slack.Recording.Violations.Count;

        Assert.Equal(error, await _app.ErrorAsync(method, json));
        Assert.True(_slack.Recording.Violations.Count > before, "A refusal for the bot's own fault is recorded.");
    }
}
