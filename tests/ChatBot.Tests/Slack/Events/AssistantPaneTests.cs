using System.Net;
using System.Text.Json;
using ChatBot.Slack.Api;
using ChatBot.Slack.Requests;
using ChatBot.Support;
using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Events;

/// <summary>What decorates an answer never holds it back.</summary>
public sealed class AssistantPaneTests : IDisposable
{
    private const string Status = "/assistant.threads.setStatus";
    private const string Title = "/assistant.threads.setTitle";
    private const string Post = "/chat.postMessage";

    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly RecordingLoggers _loggers = new();
    private readonly Turns _turns = new(1);
    private readonly InFlight _inFlight;
    private readonly ScriptedApi _api;
    private readonly PayloadIntake _intake;

    public AssistantPaneTests()
    {
        _inFlight = new InFlight(_time);
        _api = new ScriptedApi(_time) { SilentPaths = [Status, Title] }.Answers(HttpStatusCode.OK);
        _intake = new SlackConversations(_api.Client, new OneWorkspace(), _turns, Options.Create(new SlackOptions()), _time, _loggers).Open(new RepeatingAnswerer(), _inFlight);
    }

    [Fact]
    public async Task An_answer_waits_a_second_for_its_status_and_not_at_all_for_the_title()
    {
        Take("1", """{"type":"assistant_thread_started","assistant_thread":{"user_id":"U1","channel_id":"D1","thread_ts":"1.0"}}""");
        await CallsAsync("/assistant.threads.setSuggestedPrompts");
        Take("2", """{"type":"message","channel":"D1","channel_type":"im","user":"U1","ts":"2.0","thread_ts":"1.0","text":"who leads?"}""");
        await CallsAsync(Status);

        _time.Advance(TimeSpan.FromSeconds(1));

        await CallsAsync(Post, Title);
        Assert.Single(_api.Calls, c => c.Path == Status);
    }

    public void Dispose()
    {
        _inFlight.Dispose();
        _turns.Dispose();
        _loggers.Dispose();
    }

    private void Take(string id, string json) =>
        _intake.Take(new EventCallback("event_callback", "T1", null, id, JsonSerializer.Deserialize<JsonElement>(json)), id);

    private async Task CallsAsync(params IReadOnlyList<string> paths)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!paths.All(p => _api.Calls.Any(c => c.Path == p)))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
