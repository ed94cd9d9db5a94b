namespace ChatBot.Transport.Http;

/// <summary>Makes the HTTP clients that talk to platforms.</summary>
public static class PlatformHttp
{
    /// <summary>
    /// A client that follows no redirect, connects within 2 s and renews its connections, so that a platform's move to
    /// another address is noticed. It is not made by <c>IHttpClientFactory</c>, whose logging writes down addresses:
    /// some of ours hold a secret.
    /// </summary>
    public static HttpClient Create(string userAgent)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // every request brings its own limit
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);

        return client;
    }
}
