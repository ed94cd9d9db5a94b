using System.Net.Http.Headers;

namespace ChatBot.FakePlatforms.Posts;

/// <summary>Posts to an endpoint of the bot's, as the platform itself.</summary>
internal sealed class Poster : IDisposable
{
    private readonly HttpClient _client;

    public Poster(string userAgent, int mostRedirects)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = mostRedirects > 0, MaxAutomaticRedirections = Math.Max(1, mostRedirects) });
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
    }

    /// <summary>Posts, and tells what came back; headers whose value is null are left out.</summary>
    public async Task<EndpointAnswer> PostAsync(
        Uri url, byte[] body, string contentType, IEnumerable<(string Name, string? Value)> headers, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(message, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);

        return new EndpointAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text)
        {
            HeaderNames = [.. response.Headers.Select(h => h.Key)],
        };
    }

    public void Dispose() => _client.Dispose();
}
