using System.Net;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Web.Security;

/// <summary>
/// The names by which a browser may have come here. A page elsewhere whose name was made to lead to this machine comes by
/// that name (DNS rebinding), and would read what only this machine may.
/// </summary>
internal sealed class AllowedHosts(WebOptions options)
{
    private readonly HashSet<string> _names = new(
        new[] { options.Url, options.PublicUrl }.Where(u => u.Length > 0).Select(u => new Uri(u).Host).Append("localhost"),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a request names us rightly. A bare address cannot be made to lead elsewhere.</summary>
    public bool Permit(HttpRequest request) =>
        request.Host.Host is { Length: > 0 } host && (_names.Contains(host) || IPAddress.TryParse(host.Trim('[', ']'), out _));
}
