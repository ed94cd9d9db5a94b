using System.Net;
using System.Text.Json;
using ChatBot.Conversation;
using ChatBot.Support;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Interactions;

/// <summary>From an interaction on the gateway to what Discord's API gets: https://discord.com/developers/docs/interactions/receiving-and-responding.</summary>
public sealed class ConversationTests : IDisposable
{
    private const string Callback = "POST /interactions/1/interaction-token/callback";
    private const string Edit = "PATCH /webhooks/3/interaction-token/messages/@original";

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly RecordingLoggers _loggers = new();
    private readonly ScriptedApi _api;
    private readonly InFlight _inFlight;

    public ConversationTests()
    {
        _api = new ScriptedApi(_time);
        _inFlight = new InFlight(_time);
    }

    [Fact]
    public async Task A_quick_answer_is_the_first_response()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync(Command("who", ("question", "\"leads?\"")));

        var (type, data) = Sent(Assert.Single(_api.Requests));
        Assert.Equal(4, type);
        Assert.Equal("/who leads?", Title(data));
        Assert.False(data.TryGetProperty("flags", out _));
        Assert.Equal("[]", data.GetProperty("allowed_mentions").GetProperty("parse").GetRawText());
    }

    [Fact]
    public async Task An_interaction_carries_its_own_right_and_not_the_bots_token()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync(Command("help"));

        Assert.Null(Assert.Single(_api.Requests).Authorization);
    }

    [Fact]
    public async Task An_answer_that_takes_its_time_is_deferred_and_put_in_place_later()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent).Answers(Edit, HttpStatusCode.OK, "{}");
        var answer = new TaskCompletionSource();
        var answerer = new RepeatingAnswerer(_ => answer.Task);
        var done = TakeAsync(Command("ask", ("question", "\"why?\""), ("private", "true")), answerer);
        await EventuallyAsync(() => answerer.Asked.Count == 1);

        _time.Advance(TimeSpan.FromMilliseconds(1_199));
        Assert.Empty(_api.Requests);
        await EventuallyAsync(() =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            return _api.Requests.Count == 1;
        });
        answer.SetResult();
        await done;

        Assert.Equal([Callback, Edit], _api.Requests.Select(r => r.Request));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", _api.Requests.First().Body);
        Assert.DoesNotContain("\"flags\"", _api.Requests.Last().Body, StringComparison.Ordinal);
        Assert.Contains("\"parse\":[]", _api.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_interaction_is_answered_once()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);
        var intake = Open(new RepeatingAnswerer());

        for (var i = 0; i < 3; i++)
        {
            intake.Take(Command("help"), _time.GetTimestamp());
        }

        await DrainAsync();
        Assert.Single(_api.Requests);
    }

    [Fact]
    public async Task A_failure_is_told_with_an_id_that_stands_in_the_log()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync(Command("ask", ("question", "\"why?\"")), new RepeatingAnswerer(_ => throw new InvalidOperationException("Broken.")));

        Assert.Contains("this id: E1\"", Assert.Single(_api.Requests).Body, StringComparison.Ordinal);
        Assert.Contains(_loggers.Lines, l => l.StartsWith("The answer E1 failed", StringComparison.Ordinal) && l.Contains("Broken.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Discord_refuses_is_replaced_by_an_apology()
    {
        _api.Answers(Callback, HttpStatusCode.BadRequest, """{"code":50035,"message":"Invalid Form Body"}""").Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync(Command("help"));

        Assert.Equal(2, _api.Requests.Count);
        Assert.Contains("E1", _api.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10062, HttpStatusCode.NotFound)]
    [InlineData(40060, HttpStatusCode.BadRequest)]
    public async Task What_has_expired_or_was_answered_elsewhere_is_let_be(int code, HttpStatusCode status)
    {
        _api.Answers(Callback, status, $$"""{"code":{{code}},"message":"Gone"}""");

        await TakeAsync(Command("help"));

        Assert.Single(_api.Requests);
        Assert.Contains(_loggers.Lines, l => l.Contains($"({code})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_response_that_got_lost_on_its_way_back_counts_as_delivered()
    {
        _api.Answers(Callback, HttpStatusCode.BadGateway).Answers(Callback, HttpStatusCode.BadRequest, """{"code":40060,"message":"Acknowledged"}""");

        var done = TakeAsync(Command("help"));
        await EventuallyAsync(() =>
        {
            // Moved on while the first try is under way, the clock would run out of the time that an answer has.
            var pause = RetryDelays.ServerFault[0];
            _time.Advance(_time.IsAwaitedWithin(pause) ? pause : TimeSpan.Zero);
            return _api.Requests.Count == 2;
        });
        await done;

        Assert.DoesNotContain(_loggers.Lines, l => l.Contains("40060", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_it_is_unknown_whether_the_asker_sees_that_the_bot_is_thinking_the_answer_is_put_in_place()
    {
        _api.Answers(Callback, HttpStatusCode.BadGateway).Answers(Edit, HttpStatusCode.OK, "{}");

        await TakeSlowlyAsync(Command("ask", ("question", "\"why?\"")));

        Assert.Equal(Edit, _api.Requests.Last().Request);
        Assert.Contains("/ask why?", _api.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_to_be_put_in_place_no_apology_is_either()
    {
        _api.Answers(Callback, HttpStatusCode.BadGateway).Answers(Edit, HttpStatusCode.NotFound, """{"code":10015,"message":"Unknown Webhook"}""");

        await TakeSlowlyAsync(Command("ask", ("question", "\"why?\"")));

        Assert.DoesNotContain(_api.Requests, r => r.Body.Contains("E1", StringComparison.Ordinal));
        Assert.Contains(_loggers.Lines, l => l.Contains("found nothing to change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_who_wait_when_the_bot_stops_are_told()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent).Answers(Edit, HttpStatusCode.OK, "{}");
        var answerer = new RepeatingAnswerer(token => Task.Delay(Timeout.InfiniteTimeSpan, _time, token));
        Open(answerer).Take(Command("ask", ("question", "\"why?\"")), _time.GetTimestamp());
        await EventuallyAsync(() => answerer.Asked.Count == 1);

        var drained = _inFlight.DrainAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await EventuallyAsync(() => _api.Requests.Count == 1);
        _time.Advance(TimeSpan.FromSeconds(6));
        await drained;

        Assert.Contains("I am being restarted", _api.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_is_offered_names_that_fit()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync("""{"id":"1","application_id":"3","type":4,"token":"interaction-token","data":{"name":"quote","type":1,"options":[{"name":"speaker","type":3,"value":"ru","focused":true}]},"user":{"id":"5"} }""");

        Assert.Equal("""{"type":8,"data":{"choices":[{"name":"Speaker ru","value":"Speaker ru"}]}}""", Assert.Single(_api.Requests).Body);
    }

    [Fact]
    public async Task A_message_can_be_looked_for_in_the_sources_by_the_asker_alone()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync("""{"id":"1","application_id":"3","type":2,"token":"interaction-token","data":{"name":"Find in sources","type":3,"target_id":"77","resolved":{"messages":{"77":{"id":"77","content":" the ferry stopped "} } } },"user":{"id":"5"} }""");

        var (_, data) = Sent(Assert.Single(_api.Requests));
        Assert.Equal("/ask the ferry stopped", Title(data));
        Assert.Equal(64, data.GetProperty("flags").GetInt32());
    }

    [Theory]
    [InlineData("m|3|/who leads?", "/more 3 /who leads?")]
    [InlineData("m|3", "/more 3 /who stands in the message?")]
    [InlineData("c|handbook#p4", "/context handbook#p4")]
    public async Task A_button_does_what_its_id_says(string id, string asked)
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);
        var answerer = new RepeatingAnswerer();

        await TakeAsync(Press(id), answerer);

        Assert.Equal(asked, Assert.Single(answerer.Asked).Text);
        Assert.Equal(64, Sent(Assert.Single(_api.Requests)).Data.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task A_button_of_another_time_says_that_it_is_stale()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync(Press("some-old-thing"));

        Assert.Contains("Please ask again", Assert.Single(_api.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_asker_deletes_an_answer()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent).Answers("DELETE /webhooks/3/interaction-token/messages/@original", HttpStatusCode.NoContent);

        await TakeAsync(Press("d|5"));

        Assert.Equal("""{"type":6}""", _api.Requests.First().Body);
        Assert.StartsWith("DELETE", _api.Requests.Last().Request, StringComparison.Ordinal);
        _api.Requests.Clear();

        await TakeAsync(Press("d|6"));

        Assert.Contains("Only the person who asked", Assert.Single(_api.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_is_shared_as_it_stands()
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync(Press("s"));

        var (type, data) = Sent(Assert.Single(_api.Requests));
        Assert.Equal((4, "Answer"), (type, Title(data)));
        Assert.False(data.TryGetProperty("flags", out _));
        Assert.Equal("[]", data.GetProperty("allowed_mentions").GetProperty("parse").GetRawText());
    }

    [Fact]
    public async Task Where_the_bot_may_not_answer_it_says_so_and_asks_nothing()
    {
        _api.Options.AllowedGuilds = ["42"];
        _api.Answers(Callback, HttpStatusCode.NoContent);
        var answerer = new RepeatingAnswerer();

        await TakeAsync(Command("help"), answerer);

        Assert.Empty(answerer.Asked);
        Assert.Contains("not allowed", Assert.Single(_api.Requests).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1","application_id":"3","type":"odd","token":"interaction-token"}""")]
    [InlineData("""{"id":"1","application_id":"3","type":5,"token":"interaction-token","data":{"custom_id":"x"} }""")]
    [InlineData("""{"id":"1","application_id":"3","type":2,"token":"interaction-token","data":{"name":"no-such-command"} }""")]
    [InlineData("""{"id":"1","application_id":"3","type":2,"token":"interaction-token"}""")]
    [InlineData("""{"id":"1","application_id":"3","type":3,"token":"interaction-token","data":{} }""")]
    public async Task Whatever_it_is_it_gets_one_reply(string interaction)
    {
        _api.Answers(Callback, HttpStatusCode.NoContent);

        await TakeAsync(interaction);

        Assert.Equal(4, Sent(Assert.Single(_api.Requests)).Type);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"d":null}""")]
    public async Task An_event_without_an_interaction_is_logged(string frame)
    {
        using var json = JsonDocument.Parse(frame);
        var payload = json.RootElement.TryGetProperty("d", out var d) ? d : default;

        Open(new RepeatingAnswerer()).Take(payload, _time.GetTimestamp());

        await DrainAsync();
        Assert.Contains(_loggers.Lines, l => l.StartsWith("Discord sent an interaction that cannot be read", StringComparison.Ordinal));
        Assert.Empty(_api.Requests);
    }

    [Fact]
    public async Task No_line_of_the_log_holds_a_token()
    {
        _api.Answers(Callback, HttpStatusCode.NotFound, """{"code":10062,"message":"Unknown interaction"}""")
            .Answers("POST /interactions/2/interaction-token/callback", HttpStatusCode.BadRequest, """{"code":50035,"message":"Invalid Form Body"}""");

        await TakeAsync(Command("help"));
        await TakeAsync("""{"id":"2","application_id":"3","type":"odd","token":"interaction-token"}""");

        Assert.NotEmpty(_loggers.Lines);
        Assert.DoesNotContain(_loggers.Lines, l => l.Contains("interaction-token", StringComparison.Ordinal) || l.Contains("secret-token", StringComparison.Ordinal));
    }

    public void Dispose() => _inFlight.Dispose();

    private static string Command(string name, params (string Name, string Value)[] options) =>
        $$"""{"id":"1","application_id":"3","type":2,"token":"interaction-token","data":{"name":"{{name}}","type":1,"options":[{{string.Join(',', options.Select(o => $$"""{"name":"{{o.Name}}","type":3,"value":{{o.Value}}}"""))}}]},"user":{"id":"5"} }""";

    private static string Press(string id) =>
        $$"""{"id":"1","application_id":"3","type":3,"token":"interaction-token","data":{"custom_id":"{{id}}","component_type":2},"message":{"id":"9","embeds":[{"title":"Answer","description":"> It rained.","footer":{"text":"/who stands in the message?"} }],"components":[{"type":1,"components":[{"type":2,"style":2,"label":"Share","custom_id":"s"}]}]},"user":{"id":"5"} }""";

    private static (int Type, JsonElement Data) Sent((string Request, string? Authorization, string Body) request)
    {
        var callback = JsonDocument.Parse(request.Body).RootElement;
        return (callback.GetProperty("type").GetInt32(), callback.TryGetProperty("data", out var data) ? data : default);
    }

    private static string? Title(JsonElement data) => data.GetProperty("embeds")[0].GetProperty("title").GetString()?.Replace("\\", "", StringComparison.Ordinal);

    private async Task TakeAsync(string interaction, IAnswerer? answerer = null)
    {
        Open(answerer ?? new RepeatingAnswerer()).Take(interaction, _time.GetTimestamp());
        await DrainAsync();
    }

    // The answer is there once the bot has tried to say that it is thinking; whatever pauses there are pass.
    private async Task TakeSlowlyAsync(string interaction)
    {
        var answer = new TaskCompletionSource();
        var done = TakeAsync(interaction, new RepeatingAnswerer(_ => answer.Task));
        await EventuallyAsync(() =>
        {
            _time.Advance(_time.IsAwaitedWithin(TimeSpan.FromSeconds(2)) ? TimeSpan.FromMilliseconds(100) : TimeSpan.Zero);
            return !_api.Requests.IsEmpty;
        });
        answer.SetResult();
        await EventuallyAsync(() =>
        {
            var pause = RetryDelays.ServerFault[^1];
            _time.Advance(_time.IsAwaitedWithin(pause) ? pause : TimeSpan.Zero);
            return done.IsCompleted;
        });
        await done;
    }

    private InteractionIntake Open(IAnswerer answerer)
    {
        var client = new InteractionClient(_api.Sender, _time, _loggers.CreateLogger<InteractionClient>());
        return new DiscordConversations(client, new Turns(2), Options.Create(_api.Options), _time, _loggers).Open(answerer, _inFlight);
    }

    private Task DrainAsync() => EventuallyAsync(() => _inFlight.Count == 0);

    // What happens on other threads is waited for without a clock.
    private static async Task EventuallyAsync(Func<bool> condition)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(limit.Elapsed < TimeSpan.FromSeconds(30), "It did not happen.");
            await Task.Yield();
        }
    }
}

/// <summary>JSON in place of what the gateway hands over.</summary>
internal static class IntakeOfText
{
    public static void Take(this InteractionIntake intake, string interaction, long receivedAt)
    {
        using var json = JsonDocument.Parse(interaction);
        intake.Take(json.RootElement.Clone(), receivedAt);
    }
}
