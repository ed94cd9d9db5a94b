using Microsoft.AspNetCore.Http;

namespace ChatBot.Transport.Http;

/// <summary>An address of the bot's own, that a platform or an operator calls.</summary>
public interface IHttpEndpoint
{
    /// <summary>GET or POST; every other method is answered with 405.</summary>
    string Method { get; }

    /// <summary>The path, compared letter for letter: <c>/discord/interactions</c>.</summary>
    string Path { get; }

    /// <summary>Answers one request. May run for many at once.</summary>
    Task HandleAsync(HttpContext context);
}
