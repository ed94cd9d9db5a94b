using System.Net;
using System.Text.Json;
using ChatBot.FakePlatforms.Slack;
using ChatBot.Hosting.Metrics;
using ChatBot.Slack.WholeProgram;
using ChatBot.Support;

namespace ChatBot.Hosting.Health;

/// <summary>The built program as its operators see it.</summary>
public sealed class WholeProgramTests : IDisposable
{
    private static readonly (string, string) AnyPort = ("Health__Url", "http://127.0.0.1:0");

    private readonly HttpClient _http = new();

    [Fact]
    public async Task A_bot_on_slack_is_live_and_ready_and_counts_what_it_answers()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningBot.InSocketModeAsync(slack, AnyPort);
        var address = await bot.ListeningAsync("Health:Url");
        await slack.NewPerson().Mention("who is the president of Iran?").ReplyAsync();
        await slack.NewPerson("grace").Mention("help").ReplyAsync();

        Assert.Equal("""{"status":"live"}""", await _http.GetStringAsync(new Uri(address, "/health/live")));
        using var ready = JsonDocument.Parse(await _http.GetStringAsync(new Uri(address, "/health/ready")));
        Assert.Equal("ready", ready.RootElement.GetProperty("status").GetString());
        Assert.Equal(5, ready.RootElement.GetProperty("corpus").GetProperty("documents").GetInt32());
        var platform = Assert.Single(ready.RootElement.GetProperty("adapters").EnumerateArray().ToList());
        Assert.Equal(("slack", "ready"), (platform.GetProperty("name").GetString(), platform.GetProperty("state").GetString()));

        using var answer = await _http.GetAsync(new Uri(address, "/metrics"));
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var seen = ScrapedText.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(1, seen["chatbot_questions_total{command=\"who\",platform=\"slack\",outcome=\"answered\"}"]);
        Assert.Equal(1, seen["chatbot_questions_total{command=\"help\",platform=\"slack\",outcome=\"information\"}"]);
        Assert.Equal(1, seen["chatbot_question_duration_seconds_count{command=\"who\",platform=\"slack\"}"]);
        Assert.Equal((1, 5), (seen["chatbot_platform_ready{platform=\"slack\"}"], seen["chatbot_index_documents"]));
        Assert.True(seen["chatbot_index_size_bytes"] > 0);
        await bot.HasDoneWellAsync();
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_is_live_and_unready_and_says_why()
    {
        await using var program = RunningProgram.Start(
            ("Slack__BotToken", "xoxb-1"), ("Slack__AppToken", "xapp-1"), ("Slack__ApiUrl", "http://127.0.0.1:1/api/"), AnyPort);
        var address = await program.ListeningAsync("Health:Url");
        await program.LoggedAsync("Trying again");

        using var live = await _http.GetAsync(new Uri(address, "/health/live"));
        using var ready = await _http.GetAsync(new Uri(address, "/health/ready"));
        using var report = JsonDocument.Parse(await ready.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.NotEmpty(report.RootElement.GetProperty("adapters")[0].GetProperty("cure").GetString()!);
    }

    [Fact]
    public async Task Operators_and_platforms_are_served_at_addresses_of_their_own()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningBot.Start(
            slack,
            ("Slack__Mode", "Http"),
            ("Slack__SigningSecret", slack.Options.SigningSecret),
            ("Slack__AppToken", ""),
            ("Http__Url", "http://127.0.0.1:0"),
            AnyPort);
        var (operators, platforms) = (await bot.ListeningAsync("Health:Url"), await bot.ListeningAsync());

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(platforms, "/metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(platforms, "/health/ready"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(platforms, "/slack/events"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(operators, "/slack/events"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(operators, "/metrics"));
    }

    [Fact]
    public async Task A_wrong_address_stops_the_start_with_the_cure()
    {
        using var process = BuiltProgram.Start([("Health__Url", "https://bot.example.org/health")]);
        process.StandardInput.Close();
        var (exit, _, error) = await BuiltProgram.EndOfAsync(process);

        Assert.Equal(2, exit);
        Assert.Contains("Health:Url is 'https://bot.example.org/health', which is no address to listen on. Set it to", error, StringComparison.Ordinal);
    }

    // 192.0.2.0/24 belongs to nobody: https://www.rfc-editor.org/rfc/rfc5737.
    [Fact]
    public async Task An_address_of_another_machine_stops_the_start_with_the_cure()
    {
        using var process = BuiltProgram.Start([("Health__Url", "http://192.0.2.1:9090")]);
        process.StandardInput.Close();
        var (exit, _, error) = await BuiltProgram.EndOfAsync(process);

        Assert.Equal(2, exit);
        Assert.Contains("Set Health:Url to another port or address than http://192.0.2.1:9090", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpStatusCode> StatusAsync(Uri address, string path)
    {
        using var answer = await _http.GetAsync(new Uri(address, path));
        return answer.StatusCode;
    }
}
