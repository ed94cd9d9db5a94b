using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Security;

/// <summary>Who is asking, behind proxies that the settings trust.</summary>
internal sealed class ClientAddress(IOptions<WebOptions> options)
{
    private readonly IPNetwork[] _proxies = [.. options.Value.TrustedProxies.Select(Network).OfType<IPNetwork>()];

    /// <summary>One address, or a network in CIDR notation; null for anything else.</summary>
    public static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text.Contains('/', StringComparison.Ordinal) ? text : $"{text}/{(text.Contains(':', StringComparison.Ordinal) ? 128 : 32)}", out var network) ? network : null;

    /// <summary>Whether a request comes from a trusted proxy itself.</summary>
    public bool IsTrustedProxy(HttpContext context) => IsTrusted(Remote(context));

    /// <summary>What stands for the client in a limit: its address; of IPv6 the network of 64 bits that one customer has.</summary>
    /// <remarks>A proxy adds the address that it was reached from at the end of <c>X-Forwarded-For</c>: what stands before that, anybody may have written.</remarks>
    public string Of(HttpContext context)
    {
        var address = Remote(context);
        string[] forwarded = context.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = forwarded.Length - 1; i >= 0 && IsTrusted(address) && IPAddress.TryParse(forwarded[i], out var before); i--)
        {
            address = Plain(before);
        }

        return address.GetAddressBytes() is { Length: 16 } bytes ? Convert.ToHexString(bytes.AsSpan(0, 8)) : address.ToString();
    }

    private static IPAddress Remote(HttpContext context) => Plain(context.Connection.RemoteIpAddress ?? IPAddress.None);

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private bool IsTrusted(IPAddress address) => _proxies.Any(p => p.Contains(address));
}
