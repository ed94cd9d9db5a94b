using System.Net;
using ChatBot.Slack.Rendering;
using ChatBot.Support;

namespace ChatBot.Slack.Api;

public sealed class SlackClientTests
{
    private readonly HastyTimeProvider _time = new(TimeSpan.FromSeconds(14));

    [Fact]
    public async Task A_200_that_says_no_is_no_success()
    {
        var answer = await new ScriptedApi(_time)
            .Answers(HttpStatusCode.OK, """{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] too long [json-pointer:/blocks/0]"]}}""")
            .Client.CallAsync(Post(), CancellationToken.None);

        Assert.False(answer.IsSuccess);
        Assert.Equal("invalid_blocks", answer.Error);
        Assert.Equal("HTTP 200, invalid_blocks; [ERROR] too long [json-pointer:/blocks/0]", answer.ToString());
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "ok", true, null)]
    [InlineData(HttpStatusCode.OK, "", true, null)]
    [InlineData(HttpStatusCode.OK, """{"ok":true}""", true, null)]
    [InlineData(HttpStatusCode.NotFound, "used_url", false, "used_url")]
    [InlineData(HttpStatusCode.NotFound, """{"ok":false,"error":"expired_url"}""", false, "expired_url")]
    [InlineData(HttpStatusCode.OK, "invalid_blocks", false, "invalid_blocks")]
    [InlineData(HttpStatusCode.OK, """{"ok":""", false, "unreadable")]
    [InlineData(HttpStatusCode.Forbidden, "<html>No.</html>", false, null)]
    public async Task A_response_url_answers_in_json_or_in_a_word(HttpStatusCode status, string body, bool isSuccess, string? error)
    {
        var answer = await new ScriptedApi(_time).Answers(status, body).Client.CallAsync(Respond(), CancellationToken.None);

        Assert.Equal((isSuccess, error), (answer.IsSuccess, answer.Error));
    }

    [Fact]
    public async Task A_rate_limit_is_waited_out()
    {
        var api = new ScriptedApi(_time).Answers(HttpStatusCode.TooManyRequests, "", ("Retry-After", "10")).Answers(HttpStatusCode.OK);

        Assert.True((await api.Client.CallAsync(Post(), CancellationToken.None)).IsSuccess);
        var at = api.Calls.Select(c => c.At).ToList();
        Assert.InRange(_time.GetElapsedTime(at[0], at[1]), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(11));
    }

    [Fact]
    public async Task A_rate_limit_ends_in_an_answer_when_it_never_ends()
    {
        var api = new ScriptedApi(_time).Answers(HttpStatusCode.TooManyRequests, "", ("Retry-After", "1"));

        Assert.True((await api.Client.CallAsync(Post(), CancellationToken.None)).IsRateLimited);
        Assert.Equal(11, api.Calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"internal_error"}""")]
    public async Task A_fault_of_the_server_is_tried_again_three_times(HttpStatusCode status, string body)
    {
        var api = new ScriptedApi(_time).Answers(status, body);

        Assert.True((await api.Client.CallAsync(SlackCalls.AuthTest("xoxb-1"), CancellationToken.None)).IsServerFault);
        Assert.Equal(4, api.Calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.BadGateway, "")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "")]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"internal_error"}""")]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"fatal_error"}""")]
    public async Task What_was_posted_may_stand_there_in_spite_of_a_fault_and_is_not_posted_again(HttpStatusCode status, string body)
    {
        var api = new ScriptedApi(_time).Answers(status, body).Answers(HttpStatusCode.OK);

        Assert.True((await api.Client.CallAsync(Post(), CancellationToken.None)).MayHaveArrived);
        Assert.Single(api.Calls);
        Assert.True((await api.Client.CallAsync(Respond(), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task What_the_asker_alone_sees_is_sent_again()
    {
        var api = new ScriptedApi(_time).Answers(HttpStatusCode.InternalServerError, "").Answers(HttpStatusCode.OK);

        Assert.True((await api.Client.CallAsync(SlackCalls.PostEphemeral(ScriptedApi.Workspace, SlackMessage.Of("x") with { Channel = "C1" }), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task What_is_worth_one_try_is_tried_once()
    {
        var api = new ScriptedApi(_time).Answers(HttpStatusCode.InternalServerError, "");

        Assert.True((await api.Client.TryAsync(SlackCalls.AuthTest("xoxb-1"), TimeSpan.FromMinutes(1), CancellationToken.None)).IsServerFault);
        Assert.Single(api.Calls);
    }

    [Fact]
    public async Task What_is_worth_one_try_is_given_up_after_its_limit()
    {
        var api = new ScriptedApi(_time) { SilentPaths = ["/auth.test"] };

        var answer = await api.Client.TryAsync(SlackCalls.AuthTest("xoxb-1"), TimeSpan.FromSeconds(1), CancellationToken.None);

        Assert.Equal("no answer within 1 s", answer.ToString());
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_again_only_if_that_does_no_harm()
    {
        var api = new ScriptedApi(_time).Answers(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));

        await api.Client.CallAsync(Post(), CancellationToken.None);
        Assert.Single(api.Calls);
        await api.Client.CallAsync(SlackCalls.AuthTest("xoxb-1"), CancellationToken.None);
        Assert.Equal(5, api.Calls.Count);
    }

    [Fact]
    public async Task What_cannot_have_arrived_is_sent_again()
    {
        var api = new ScriptedApi(_time)
            .Answers(() => throw new HttpRequestException(HttpRequestError.ConnectionError))
            .Answers(HttpStatusCode.OK);

        Assert.True((await api.Client.CallAsync(Post(), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task The_token_goes_with_methods_and_not_with_response_urls()
    {
        var api = new ScriptedApi(_time).Answers(HttpStatusCode.OK);

        await api.Client.CallAsync(Post(), CancellationToken.None);
        await api.Client.CallAsync(Respond(), CancellationToken.None);

        Assert.Equal([("/chat.postMessage", "Bearer xoxb-secret"), ("/respond/secret", null)], api.Calls.Select(c => (c.Path, c.Authorization)));
        Assert.All(api.Calls, c => Assert.Contains("\"unfurl_links\":false,\"unfurl_media\":false", c.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scopes_are_read_from_the_header()
    {
        var answer = await new ScriptedApi(_time)
            .Answers(HttpStatusCode.OK, """{"ok":true}""", ("x-oauth-scopes", "chat:write, commands"))
            .Client.CallAsync(SlackCalls.AuthTest("xoxb-1"), CancellationToken.None);

        Assert.Equal(["chat:write", "commands"], answer.Scopes);
    }

    [Fact]
    public void No_text_of_a_call_shows_its_secrets()
    {
        Assert.Equal("chat.postMessage", Post().ToString());
        Assert.Equal("response_url", Respond().ToString());
        Assert.Equal("T1", ScriptedApi.Workspace.ToString());
    }

    private static SlackCall Post() => SlackCalls.PostMessage(ScriptedApi.Workspace, SlackMessage.Of("x") with { Channel = "C1" });

    private static SlackCall Respond() => SlackCall.ToResponseUrl(new Uri("https://hooks.example/respond/secret"), isRepeatable: false, SlackMessage.Of("x"), SlackJson.Wire.SlackMessage);
}
