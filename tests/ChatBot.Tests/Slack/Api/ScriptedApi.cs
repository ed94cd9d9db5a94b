using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ChatBot.Slack.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Slack.Api;

/// <summary>Plays Slack's Web API: answers one call after the other as the script says, the last one again and again.</summary>
internal sealed class ScriptedApi(TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> _answers = new();

    /// <summary>Path, authorization and body of each call, and when it came.</summary>
    public ConcurrentQueue<(string Path, string? Authorization, string Body, long At)> Calls { get; } = new();

    public static Workspace Workspace { get; } = new("T1", "UBOT", "xoxb-secret");

    public SlackClient Client
    {
        get
        {
            var options = Microsoft.Extensions.Options.Options.Create(new SlackOptions { ApiUrl = "https://api.example/" });
            return new SlackClient(
                new SlackSender(new HttpClient(this), options, time, NullLogger<SlackSender>.Instance),
                new MethodLimits(new Random(1), time),
                time,
                NullLogger<SlackClient>.Instance);
        }
    }

    /// <summary>Never answers calls to these paths.</summary>
    public IReadOnlyList<string> SilentPaths { get; init; } = [];

    public ScriptedApi Answers(HttpStatusCode status, string body = """{"ok":true}""", params (string Name, string Value)[] headers) => Answers(() =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    });

    public ScriptedApi Answers(Func<HttpResponseMessage> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Calls.Enqueue((request.RequestUri!.AbsolutePath, request.Headers.Authorization?.ToString(), body, time.GetTimestamp()));
        if (SilentPaths.Contains(request.RequestUri.AbsolutePath))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        var answer = _answers.Count > 1 && _answers.TryDequeue(out var next) ? next : _answers.TryPeek(out var last) ? last : throw new InvalidOperationException("Nothing is scripted.");

        return answer();
    }
}
