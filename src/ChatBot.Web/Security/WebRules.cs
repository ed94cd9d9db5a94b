using System.ComponentModel.DataAnnotations;
using ChatBot.Transport.Http;

namespace ChatBot.Web.Security;

/// <summary>What the settings of the pages must keep to; no message repeats a secret.</summary>
public static class WebRules
{
    /// <summary>Fewer characters can be guessed.</summary>
    private const int ShortestSecret = 12;

    /// <summary>Nobody types it, so it may be long.</summary>
    private const int ShortestKey = 32;

    internal static IEnumerable<ValidationResult> Check(WebOptions options) =>
    [
        .. Addresses(options),
        .. Files(options),
        .. TooShort(options.Secret, nameof(options.Secret), ShortestSecret),
        .. TooShort(options.LinkKey, nameof(options.LinkKey), ShortestKey),
        .. Proxies(options),
        .. Openness(options),
    ];

    /// <summary>Whether others than this machine can reach the pages.</summary>
    public static bool IsReachable(WebOptions options) =>
        !ListenAddress.IsLoopback(options.Url) || (options.PublicUrl.Length > 0 && !ListenAddress.IsLoopback(options.PublicUrl));

    private static IEnumerable<ValidationResult> Addresses(WebOptions options)
    {
        if (!options.Address.IsUsable)
        {
            yield return new ValidationResult(
                $"Web:Url is '{options.Url}', which is no address to listen on. Set it to http://127.0.0.1:8090, or to http://0.0.0.0:8090 for all of this machine's addresses, or to nothing for no pages; names but localhost are not taken.",
                [nameof(options.Url)]);
        }

        if (options.PublicUrl.Length > 0
            && !(Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var address)
                && (address.Scheme == "https" || (address.Scheme == "http" && ListenAddress.IsLoopback(options.PublicUrl)))
                && address is { AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }))
        {
            yield return new ValidationResult(
                $"Web:PublicUrl is '{options.PublicUrl}', which is no https address without a path. Set it to the one that a proxy hands on to Web:Url: https://docs.example.org.",
                [nameof(options.PublicUrl)]);
        }
    }

    private static IEnumerable<ValidationResult> Files(WebOptions options) =>
        from file in ((string Setting, string Path, string Secret)[])
        [
            (nameof(options.SecretFile), options.SecretFile, options.Secret),
            (nameof(options.LinkKeyFile), options.LinkKeyFile, options.LinkKey),
        ]
        where file.Path.Length > 0 && file.Secret.Length == 0
        select new ValidationResult($"Web:{file.Setting} is '{file.Path}', and nothing can be read there. Name a file that this user may read and that holds the secret.", [file.Setting]);

    private static IEnumerable<ValidationResult> TooShort(string secret, string setting, int least)
    {
        if (secret.Length > 0 && secret.Length < least)
        {
            yield return new ValidationResult($"Web:{setting} has fewer than {least} characters, so it can be guessed. Make one with `openssl rand -base64 32`.", [setting]);
        }
    }

    private static IEnumerable<ValidationResult> Proxies(WebOptions options)
    {
        foreach (var proxy in options.TrustedProxies.Where(p => ClientAddress.Network(p) is null))
        {
            yield return new ValidationResult($"Web:TrustedProxies holds '{proxy}', which is no address. Write 10.0.0.5 or 10.0.0.0/24.", [nameof(options.TrustedProxies)]);
        }

        if (options.UserHeader.Length > 0 && options.TrustedProxies.Count == 0)
        {
            yield return new ValidationResult(
                "Web:UserHeader is set, but anybody can send a header. Set Web:TrustedProxies to the address of the proxy that sets it: 127.0.0.1 where it runs on this machine.",
                [nameof(options.TrustedProxies)]);
        }
    }

    private static IEnumerable<ValidationResult> Openness(WebOptions options)
    {
        if (IsReachable(options) && !options.AsksWhoReads && !options.Open)
        {
            yield return new ValidationResult(
                "Others than this machine would reach the pages, and everybody could read every document. Set Web__Secret, or Web:UserHeader with Web:TrustedProxies, or Web:Open to true if that is wanted; or keep Web:Url at http://127.0.0.1:8090 and Web:PublicUrl empty.",
                [nameof(options.Open)]);
        }
    }
}
