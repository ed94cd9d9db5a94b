using System.Text;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Posts;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Deliveries;

namespace ChatBot.FakePlatforms.Slack.HttpMode;

/// <summary>Posts to the app instead of sending over sockets: https://docs.slack.dev/apis/events-api/using-http-request-urls.</summary>
internal sealed class HttpRoute(FakeSlackOptions options, Recording recording) : IDeliveryRoute, IDisposable
{
    private const int MostRedirects = 2;

    private readonly Poster _poster = new("Slackbot 1.0 (+https://api.slack.com/robots)", MostRedirects);

    /// <summary>Where to.</summary>
    public RequestUrls? Urls { get; set; }

    public RequestUrls Saved => Urls ?? throw new InvalidOperationException("No request URLs were saved.");

    public async Task<Outcome> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        recording.Add(new Delivered(delivery.AskedId, delivery.Kind, delivery.Retry, null, delivery.Payload));
        using var limit = new CancellationTokenSource(options.AckWithin, options.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return Read(delivery, await PostAsync(UrlOf(delivery.Kind), PostOf(delivery), both.Token));
        }
        catch (HttpRequestException exception)
        {
            return Failed(delivery, exception.Message.Contains("redirect", StringComparison.OrdinalIgnoreCase) ? "too_many_redirects" : "connection_failed");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            recording.Violate($"{delivery.Kind} {delivery.AskedId} was not answered within {options.AckWithin.TotalSeconds} s.");
            return Failed(delivery, "http_timeout");
        }
    }

    public Task<EndpointAnswer> PostAsync(Uri url, SlackPost post, CancellationToken cancellation) =>
        _poster.PostAsync(url, post.Body, post.ContentType, post.Headers, cancellation);

    /// <summary>The request that tells the app of it, signed as of now.</summary>
    public SlackPost PostOf(Delivery delivery) => delivery.Kind switch
    {
        DeliveryKind.Command => Sign(FormOf(delivery.Payload.Select(p => (p.Key, (p.Value as JsonValue).AsText() ?? ""))), SlackPost.Form),
        DeliveryKind.Interaction => Sign(FormOf([("payload", delivery.Payload.ToCompactJson())]), SlackPost.Form),
        _ => Sign(delivery.Payload.ToCompactJson(), SlackPost.Json) with
        {
            Retry = delivery.Retry > 0 ? delivery.Retry : null,
            RetryReason = delivery.Retry > 0 ? delivery.RetryReason : null,
        },
    };

    public SlackPost Sign(string body, string contentType) =>
        SlackPost.Of(options.SigningSecret, Encoding.UTF8.GetBytes(body), contentType, options.Clock.GetUtcNow());

    public Uri UrlOf(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Command => Saved.Commands,
        DeliveryKind.Interaction => Saved.Interactions,
        _ => Saved.Events,
    };

    public void Dispose() => _poster.Dispose();

    private Outcome Read(Delivery delivery, EndpointAnswer answer)
    {
        if (!answer.IsSuccess)
        {
            recording.Violate($"{delivery.Kind} {delivery.AskedId} was answered with {answer.Status} {answer.Body}");
            var forbidsRetry = answer.HeaderNames.Contains("x-slack-no-retry", StringComparer.OrdinalIgnoreCase);
            return Failed(delivery, "http_error", forbidsRetry);
        }

        // What an event is answered with is read by nobody.
        var payload = delivery.Kind == DeliveryKind.Event || string.IsNullOrWhiteSpace(answer.Body) ? null
            : answer.ContentType == SlackPost.Json ? JsonReading.TryParse(Encoding.UTF8.GetBytes(answer.Body))
            : JsonValue.Create(answer.Body);

        return new Outcome.Acknowledged(payload);
    }

    private static Outcome.Failed Failed(Delivery delivery, string reason, bool forbidsRetry = false) =>
        new(reason, forbidsRetry && delivery.Kind == DeliveryKind.Event);

    private static string FormOf(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value).Replace("%20", "+", StringComparison.Ordinal)}"));
}
