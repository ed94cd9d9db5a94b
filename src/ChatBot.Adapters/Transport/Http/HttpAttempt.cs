namespace ChatBot.Transport.Http;

/// <summary>Sends one request, once. Whatever happens is an answer; only the caller's own cancellation throws.</summary>
internal static class HttpAttempt
{
    /// <param name="http">The client to send with.</param>
    /// <param name="write">Makes the request.</param>
    /// <param name="read">Reads the response; what it reads counts towards <paramref name="limit"/>.</param>
    /// <param name="without">Makes an answer of there being none.</param>
    /// <param name="limit">How long sending and reading may take together, by <paramref name="time"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the attempt with an exception.</param>
    public static async Task<T> SendAsync<T>(
        HttpClient http,
        Func<HttpRequestMessage> write,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        Func<NoAnswer, T> without,
        TimeSpan limit,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        using var outOfTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(outOfTime.Token, cancellationToken);
        try
        {
            using var message = write();
            using var response = await http.SendAsync(message, either.Token);
            return await read(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return without(new NoAnswer($"no answer within {limit.TotalSeconds:0.#} s", MayHaveArrived: true));
        }
        catch (HttpRequestException exception)
        {
            return without(new NoAnswer($"no connection ({exception.HttpRequestError})", !IsBeforeSending(exception.HttpRequestError)));
        }
        catch (IOException exception)
        {
            return without(new NoAnswer(exception.GetType().Name, MayHaveArrived: true));
        }
    }

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
