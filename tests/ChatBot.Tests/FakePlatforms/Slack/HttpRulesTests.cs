using ChatBot.FakePlatforms.Slack.HttpMode;
using ChatBot.FakePlatforms.Slack.People;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>How the fake posts to an app, and what it makes of the answers.</summary>
public sealed class HttpRulesTests
{
    private static readonly FakeSlackOptions Hasty = new()
    {
        AckWithin = TimeSpan.FromSeconds(1),
        EventRetries = [TimeSpan.Zero, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)],
    };

    /// <summary>https://docs.slack.dev/authentication/verifying-requests-from-slack: worked by another implementation (openssl).</summary>
    [Fact]
    public void A_signature_is_the_hmac_of_version_time_and_body() => Assert.Equal(
        "v0=414e13aa7bcec0d40ec2d5ef4eddc23268298c2e4568f20bb3c45e7862307373",
        SlackPost.Sign("0f1e2d3c4b5a69788796a5b4c3d2e1f0", "1767323045", "token=legacy&command=%2Fwho"u8.ToArray()));

    [Fact]
    public async Task An_event_is_posted_four_times_with_its_number_and_reason()
    {
        await using var slack = await FakeSlack.StartAsync(Hasty);
        await using var endpoint = await StartAsync(slack, c => Status(c, 500));

        var asked = slack.NewPerson().Mention("who?");
        await asked.FailureAsync(4);

        Assert.Equal(["", "1", "2", "3"], endpoint.Requests.Select(r => r.Headers.GetValueOrDefault("X-Slack-Retry-Num", "")));
        Assert.Equal(["", "http_error", "http_error", "http_error"], endpoint.Requests.Select(r => r.Headers.GetValueOrDefault("X-Slack-Retry-Reason", "")));
        Assert.Single(endpoint.Requests.Select(r => System.Text.Json.Nodes.JsonNode.Parse(r.Body)!["event_id"]!.GetValue<string>()).Distinct());
    }

    [Fact]
    public async Task An_app_can_forbid_to_be_told_again()
    {
        await using var slack = await FakeSlack.StartAsync(Hasty);
        await using var endpoint = await StartAsync(slack, c =>
        {
            c.Response.Headers["x-slack-no-retry"] = "1";
            return Status(c, 500);
        });

        await slack.NewPerson().Mention("who?").FailureAsync();
        await slack.NewPerson().Slash("/who").FailureAsync();

        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact]
    public async Task A_command_is_posted_once_and_must_be_answered_in_time()
    {
        await using var slack = await FakeSlack.StartAsync(Hasty);
        await using var endpoint = await StartAsync(slack, c => Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, c.RequestAborted));

        Assert.Equal("http_timeout", (await slack.NewPerson().Slash("/who").FailureAsync()).Reason);

        Assert.Single(endpoint.Requests);
        Assert.Contains("not answered within", Assert.Single(slack.Recording.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_failed_connection()
    {
        await using var slack = await FakeSlack.StartAsync(Hasty);
        await using (await StartAsync(slack, c => Status(c, 200)))
        {
        }

        Assert.Equal("connection_failed", (await slack.NewPerson().Slash("/who").FailureAsync()).Reason);
    }

    [Theory]
    [InlineData("text/plain", "It rained.")]
    [InlineData("application/json; charset=utf-8", """{"text":"It rained."}""")]
    public async Task A_command_can_be_answered_with_text_or_json(string contentType, string body)
    {
        await using var slack = await FakeSlack.StartAsync(Hasty);
        await using var endpoint = await StartAsync(slack, c =>
        {
            c.Response.ContentType = contentType;
            return c.Response.WriteAsync(body);
        });

        var reply = await slack.NewPerson().Slash("/who", "a b&c").ReplyAsync();

        Assert.Equal(("It rained.", true), (reply.Text, reply.IsEphemeral));
        Assert.Contains("&text=a+b%26c&", Assert.Single(endpoint.Requests).Body, StringComparison.Ordinal);
        Assert.Empty(slack.Recording.Violations);
    }

    [Theory]
    [InlineData(200, "challenge accepted")]
    [InlineData(500, "")]
    public async Task An_address_that_does_not_echo_the_challenge_is_not_saved(int status, string body)
    {
        await using var slack = await FakeSlack.StartAsync(Hasty);
        await using var endpoint = await ScriptedEndpoint.StartAsync(c =>
        {
            c.Response.StatusCode = status;
            return c.Response.WriteAsync(body);
        });

        Assert.False(await slack.Http.SaveAsync(RequestUrls.Under(endpoint.Url)));
        Assert.Single(slack.Recording.Violations);
    }

    [Fact]
    public async Task The_same_event_can_be_told_once_more()
    {
        await using var slack = await FakeSlack.StartAsync(Hasty);
        await using var endpoint = await StartAsync(slack, c => Status(c, 200));
        Asked asked = slack.NewPerson().Mention("who?");
        await asked.AcknowledgementAsync();

        slack.Repeat(asked);
        await slack.Recording.NthAsync<Deliveries.Acknowledged>(2, a => a.AskedId == asked.Id, "a second acknowledgement");

        Assert.Equal(["", "1"], endpoint.Requests.Select(r => r.Headers.GetValueOrDefault("X-Slack-Retry-Num", "")));
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task<ScriptedEndpoint> StartAsync(FakeSlack slack, RequestDelegate answer)
    {
        var endpoint = await ScriptedEndpoint.StartAsync(answer);
        slack.Http.Use(RequestUrls.Under(endpoint.Url));

        return endpoint;
    }
}
