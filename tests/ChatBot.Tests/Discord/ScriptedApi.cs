using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ChatBot.Discord.Payloads;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Discord;

/// <summary>Plays Discord's REST API: what was asked is remembered, what is answered is scripted by method and the path's end.</summary>
internal sealed class ScriptedApi(TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpResponseMessage>>> _answers = new();

    public DiscordOptions Options { get; } = new() { Token = "secret-token", ApiUrl = "https://api.example/v10" };

    /// <summary>Method, path and body of each request.</summary>
    public ConcurrentQueue<(string Request, string? Authorization, string Body)> Requests { get; } = new();

    public RestSender Sender => new(new HttpClient(this), Microsoft.Extensions.Options.Options.Create(Options), time, NullLogger<RestSender>.Instance);

    public RestClient Client => new(Sender, new RateLimiter(new Random(1), time), time, NullLogger<RestClient>.Instance);

    /// <summary>The next answer to such a request; the last one is repeated.</summary>
    public ScriptedApi Answers(string request, HttpStatusCode status, string json = "", params (string Name, string Value)[] headers)
    {
        return Answers(request, () =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        });
    }

    public ScriptedApi Answers(string request, Func<HttpResponseMessage> answer)
    {
        _answers.GetOrAdd(request, _ => new()).Enqueue(answer);
        return this;
    }

    /// <summary>The usual answer to GET /gateway/bot.</summary>
    public ScriptedApi HasGateway(int remaining = 1_000, int shards = 1) => Answers(
        "GET /gateway/bot",
        HttpStatusCode.OK,
        $$"""{"url":"wss://gateway.example","shards":{{shards}},"session_start_limit":{"total":1000,"remaining":{{remaining}},"reset_after":3000,"max_concurrency":1} }""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery["/v10".Length..];
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        PayloadAssert.None(SentBody.Errors($"{request.Method} {path}", body));
        Requests.Enqueue(($"{request.Method} {path}", request.Headers.Authorization?.ToString(), body));
        var answers = _answers.FirstOrDefault(a => a.Key == $"{request.Method} {path}").Value
            ?? throw new HttpRequestException($"Nobody scripted {request.Method} {path}.");

        return (answers.Count > 1 && answers.TryDequeue(out var next) ? next : answers.TryPeek(out var last) ? last : throw new InvalidOperationException())();
    }
}
