using System.Net;
using ChatBot.Support;

namespace ChatBot.Discord.Rest;

public sealed class RestClientTests
{
    // Waits up to 10 s pass at once; the limit of a request, 15 s, never.
    private static HastyTimeProvider Patient => new(TimeSpan.FromSeconds(10));

    [Fact]
    public async Task The_bots_own_requests_carry_its_token()
    {
        var api = new ScriptedApi(Patient).HasGateway();

        Assert.True((await api.Client.SendAsync(Routes.GatewayBot(), CancellationToken.None)).IsSuccess);
        Assert.Equal("Bot secret-token", Assert.Single(api.Requests).Authorization);
    }

    [Fact]
    public async Task After_faults_of_the_server_it_tries_three_times_more()
    {
        var api = new ScriptedApi(Patient).Answers("GET /gateway/bot", HttpStatusCode.BadGateway, "oops");

        var answer = await api.Client.SendAsync(Routes.GatewayBot(), CancellationToken.None);

        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Equal(4, api.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task What_is_refused_is_not_tried_again(HttpStatusCode status)
    {
        var api = new ScriptedApi(Patient).Answers("GET /gateway/bot", status, """{"code":1,"message":"No."}""");

        await api.Client.SendAsync(Routes.GatewayBot(), CancellationToken.None);

        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_limit_is_waited_out_as_long_as_its_body_says_not_its_headers()
    {
        var time = Patient;
        var api = new ScriptedApi(time)
            .Answers("GET /gateway/bot", HttpStatusCode.TooManyRequests, """{"message":"slow","retry_after":4.5,"global":false}""", ("Retry-After", "5"), ("X-RateLimit-Reset-After", "0.1"), ("X-RateLimit-Scope", "shared"))
            .HasGateway();
        var start = time.GetTimestamp();

        Assert.True((await api.Client.SendAsync(Routes.GatewayBot(), CancellationToken.None)).IsSuccess);
        Assert.InRange(time.GetElapsedTime(start).TotalSeconds, 4.5, 4.76);
    }

    [Fact]
    public async Task A_limit_in_HTML_is_waited_out_by_its_header()
    {
        var time = Patient;
        var api = new ScriptedApi(time)
            .Answers("GET /gateway/bot", () => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
            {
                Content = new StringContent("<html>", System.Text.Encoding.UTF8, "text/html"),
                Headers = { { "Retry-After", "3" } },
            })
            .HasGateway();
        var start = time.GetTimestamp();

        Assert.True((await api.Client.SendAsync(Routes.GatewayBot(), CancellationToken.None)).IsSuccess);
        Assert.InRange(time.GetElapsedTime(start).TotalSeconds, 3, 3.26);
    }

    [Fact]
    public async Task An_empty_bucket_is_waited_for_also_on_another_route_that_shares_it()
    {
        var time = Patient;
        (string, string)[] empty = [("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "2.5"), ("X-RateLimit-Limit", "1")];
        (string, string)[] full = [("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "4"), ("X-RateLimit-Reset-After", "2.5"), ("X-RateLimit-Limit", "5")];
        var api = new ScriptedApi(time)
            .Answers("GET /applications/3/commands?with_localizations=true", HttpStatusCode.OK, "[]", full)
            .Answers("PUT /applications/3/commands", HttpStatusCode.OK, "[]", empty);
        var client = api.Client;
        await client.SendAsync(Routes.ReadCommands("3", null), CancellationToken.None);
        await client.SendAsync(Routes.OverwriteCommands("3", null), CancellationToken.None);
        var start = time.GetTimestamp();

        await client.SendAsync(Routes.ReadCommands("3", null), CancellationToken.None);

        Assert.InRange(time.GetElapsedTime(start).TotalSeconds, 2.5, 2.51);
    }

    [Fact]
    public async Task A_global_limit_stops_every_route()
    {
        var time = Patient;
        var api = new ScriptedApi(time)
            .Answers("GET /gateway/bot", HttpStatusCode.TooManyRequests, """{"message":"slow","retry_after":1.5,"global":true}""", ("X-RateLimit-Global", "true"))
            .HasGateway()
            .Answers("GET /applications/@me", HttpStatusCode.OK, """{"id":"3"}""");
        var limiter = new RateLimiter(new Random(1), time);
        var limited = await api.Sender.SendAsync(Routes.GatewayBot(), TimeSpan.FromSeconds(15), CancellationToken.None);
        limiter.Learn(Routes.GatewayBot(), limited);
        var start = time.GetTimestamp();

        using var pass = await limiter.EnterAsync(Routes.CurrentApplication(), CancellationToken.None);

        Assert.InRange(time.GetElapsedTime(start).TotalSeconds, 1.5, 1.76);
    }

    [Fact]
    public async Task Nothing_that_is_logged_holds_a_token()
    {
        var request = Routes.Callback("1", "interaction-token");
        var answer = await new ScriptedApi(Patient).Sender.SendAsync(request, TimeSpan.FromSeconds(15), CancellationToken.None);

        Assert.Equal("POST /interactions/{id}/{token}/callback", request.ToString());
        Assert.DoesNotContain("secret-token", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_form_is_told_field_by_field()
    {
        using var errors = System.Text.Json.JsonDocument.Parse("""{"data":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE","message":"Too long."}]}}}}}""");

        Assert.Equal(
            "HTTP 400, code 50035: Invalid Form Body; data.embeds.0.title: Too long.",
            ErrorText.Of(400, new ApiError(50035, "Invalid Form Body", errors.RootElement.Clone())));
    }
}
