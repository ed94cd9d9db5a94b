using Microsoft.AspNetCore.Http;

namespace ChatBot.Transport.Http;

/// <summary>Reads a request's body as it came, for a signature is over bytes.</summary>
public static class RawBody
{
    /// <summary>The whole body; null if it has more than <paramref name="most"/> bytes, of which no more are read.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (body.Length + count > most)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}
