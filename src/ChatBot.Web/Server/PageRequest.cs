using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Web.Server;

/// <summary>What a request asks for.</summary>
internal sealed class PageRequest(HttpContext context)
{
    /// <summary>The path as it was sent, its escapes kept: <c>/documents/a%2Fb</c>.</summary>
    public string RawPath { get; } = PathOf(context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/");

    /// <summary>Path and query, for coming back to after a login.</summary>
    public string Target => $"{context.Request.Path.ToUriComponent()}{context.Request.QueryString.ToUriComponent()}";

    /// <summary>What failures are known by, here and in the log.</summary>
    public string ErrorId { get; } = context.TraceIdentifier.Replace(":", "", StringComparison.Ordinal);

    /// <summary>The value of <paramref name="name"/> in the query; null if there is none, the first if there are several.</summary>
    public string? Query(string name) => context.Request.Query.TryGetValue(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>All values of <paramref name="name"/> in the query.</summary>
    public IReadOnlyCollection<string?> All(string name) => [.. context.Request.Query[name]];

    // Requests through a proxy may give the whole address.
    private static string PathOf(string target)
    {
        var path = target.Split('?', '#')[0];
        var scheme = path.StartsWith('/') ? -1 : path.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : path.IndexOf('/', scheme + 3);

        return start < 0 ? "/" : path[start..];
    }
}
