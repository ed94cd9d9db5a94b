using ChatBot.Transport.Http;

namespace ChatBot.Web.Security;

/// <summary>What to mend in settings that are valid, but make one client of all who come through a proxy.</summary>
internal static class ProxyAdvice
{
    /// <summary>What is wrong, and the cure; null where nothing is.</summary>
    public static string? For(WebOptions options) =>
        options.IsEnabled && options.TrustedProxies.Count == 0 && options.PublicUrl.Length > 0 && !ListenAddress.IsLoopback(options.PublicUrl)
            ? "Web:PublicUrl is set and Web:TrustedProxies is empty, so all readers count as one: together they have Web:RequestsPerMinute and ten tries at the secret a minute, and any of them can use these up. Set Web__TrustedProxies__0 to the address that the proxy connects from: 127.0.0.1 where it runs on this machine."
            : null;
}
