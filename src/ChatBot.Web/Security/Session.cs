using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Web.Security;

/// <summary>Remembers, in a cookie, that somebody has typed the secret: for 30 days, or until the secret is changed.</summary>
internal sealed class Session(WebOptions options, TimeProvider time)
{
    private const string Cookie = "chatbot";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes($"session\n{options.Secret}"));

    /// <summary>Whether <paramref name="typed"/> is the secret; takes the same time for every wrong one.</summary>
    public bool IsSecret(string typed) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(typed)),
        SHA256.HashData(Encoding.UTF8.GetBytes(options.Secret)));

    /// <summary>Whether the request brings the cookie of a session that has not ended.</summary>
    public bool Holds(HttpRequest request)
    {
        var parts = (request.Cookies[Cookie] ?? "").Split('.');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && end > time.GetUtcNow().ToUnixTimeSeconds()
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(end)), Encoding.UTF8.GetBytes(parts[1]));
    }

    /// <summary>Starts one. No script reads the cookie, and no other site sends it but by a link.</summary>
    public void Start(HttpContext context)
    {
        var end = time.GetUtcNow().Add(Lifetime);
        context.Response.Cookies.Append(
            Cookie,
            string.Create(CultureInfo.InvariantCulture, $"{end.ToUnixTimeSeconds()}.{Sign(end.ToUnixTimeSeconds())}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = IsByHttps(context.Request), Path = "/", MaxAge = Lifetime });
    }

    private string Sign(long end) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(end.ToString(CultureInfo.InvariantCulture))));

    private bool IsByHttps(HttpRequest request) =>
        options.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        && request.Host.Host.Equals(new Uri(options.PublicUrl).Host, StringComparison.OrdinalIgnoreCase);
}
