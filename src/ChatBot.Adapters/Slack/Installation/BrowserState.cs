using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Slack.Installation;

/// <summary>
/// Makes sure that an installation ends in the browser that began it, and only once: else somebody could be brought to
/// finish another's. Two secrets that belong together, one that Slack hands back and one in a cookie; only hashes are kept.
/// https://www.rfc-editor.org/rfc/rfc6749#section-10.12
/// </summary>
internal sealed class BrowserState(IInstallStates states, InstallAddresses addresses, TimeProvider time)
{
    /// <summary>As long as Slack's code lives.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int SecretBytes = 32;

    // With the prefix, a browser takes the cookie from this very host only: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie
    private string Cookie => addresses.IsSecure ? "__Host-slack-install" : "slack-install";

    /// <summary>Sends the browser to Slack with a new state, which is tied to it.</summary>
    public async Task<InstallPage> BeginAsync(HttpContext context)
    {
        var (state, browser) = (NewSecret(), NewSecret());
        if (!await states.TryAddAsync(Hash(state), Hash(browser), time.GetUtcNow() + Lifetime, context.RequestAborted))
        {
            return new InstallPage(StatusCodes.Status503ServiceUnavailable, "Too many installations at once", "Please try again in ten minutes.");
        }

        context.Response.Cookies.Append(Cookie, browser, CookieSettings(Lifetime));
        return InstallPage.ToSlack(addresses.Authorize(state));
    }

    /// <summary>Whether <paramref name="state"/> was begun in this browser lately. It serves once, whatever comes of it.</summary>
    public async Task<bool> IsRedeemedAsync(HttpContext context, string state)
    {
        var browser = context.Request.Cookies[Cookie] ?? "";
        context.Response.Cookies.Append(Cookie, "", CookieSettings(TimeSpan.Zero));

        return await states.TryTakeAsync(Hash(state), Hash(browser), context.RequestAborted);
    }

    // Lax, because Slack's page leads back to ours.
    private CookieOptions CookieSettings(TimeSpan maxAge) => new()
    {
        HttpOnly = true,
        Secure = addresses.IsSecure,
        SameSite = SameSiteMode.Lax,
        MaxAge = maxAge,
        Path = "/",
    };

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
