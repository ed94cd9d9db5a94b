namespace ChatBot.Web.Links;

/// <summary>A document's path on the pages: <c>/documents/handbook/ferry%20times</c>. Any id has one, and the path gives it back.</summary>
public static class DocumentAddress
{
    /// <summary>Where the list of documents is.</summary>
    public const string List = "/documents";

    private const string Prefix = List + "/";

    // Browsers and proxies take such segments out of a path, so an id that has one travels in the query.
    private const string Elsewhere = Prefix + "?id=";

    /// <summary>The path of the document <paramref name="id"/>; with a query already where <see cref="HasQuery"/> says so.</summary>
    public static string Of(string id) => FitsPath(id)
        ? Prefix + string.Join('/', id.Split('/').Select(Uri.EscapeDataString))
        : Elsewhere + Uri.EscapeDataString(id);

    /// <summary>Whether a path that <see cref="Of"/> made has a query, which others may be added to.</summary>
    public static bool HasQuery(string path) => path.StartsWith(Elsewhere, StringComparison.Ordinal);

    /// <summary>The id that a request asks for; null where it asks for no document.</summary>
    /// <param name="rawPath">The path as it was sent, with its escapes: decoded ones do not tell <c>/</c> from <c>%2F</c>.</param>
    /// <param name="id">The value of <c>id</c> in the query.</param>
    public static string? Read(string rawPath, string? id)
    {
        if (!rawPath.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        return rawPath.Length > Prefix.Length ? Uri.UnescapeDataString(rawPath[Prefix.Length..]) : id;
    }

    private static bool FitsPath(string id) =>
        id.Length > 0 && !id.Any(char.IsControl) && id.Split('/').All(s => s.Length > 0 && s is not ("." or ".."));
}
