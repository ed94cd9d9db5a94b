using System.Net;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Transport.Http;

/// <summary>Where to listen, and which setting says so.</summary>
/// <param name="Url">An http address; port 0 takes a free one.</param>
/// <param name="Setting">The setting's name, for the log and for cures: <c>Http:Url</c>.</param>
public sealed record ListenAddress(string Url, string Setting)
{
    /// <summary>Whether a server can listen there, and there alone: Kestrel takes any name but localhost for all addresses of the machine.</summary>
    public bool IsUsable =>
        Uri.TryCreate(Url, UriKind.Absolute, out var url)
        && url is { Scheme: "http", AbsolutePath: "/" }
        && (IsLocalhost(HostOf(Url)) || IPAddress.TryParse(HostOf(Url), out _));

    /// <summary>Whether <paramref name="url"/> leads to this machine, and nobody else can reach it.</summary>
    public static bool IsLoopback(string url) =>
        IsLocalhost(HostOf(url)) || (IPAddress.TryParse(HostOf(url), out var address) && IPAddress.IsLoopback(address));

    private static bool IsLocalhost(string? host) => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);

    // As Kestrel reads it, which may differ from what Uri reads.
    private static string? HostOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Host;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
