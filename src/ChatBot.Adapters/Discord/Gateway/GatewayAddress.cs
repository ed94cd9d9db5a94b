namespace ChatBot.Discord.Gateway;

/// <summary>Addresses of the gateway.</summary>
internal static class GatewayAddress
{
    private const string Query = "v=10&encoding=json";

    /// <summary><paramref name="url"/> with the query that every connection must have, a resumed one too; null if it is no web socket's address.</summary>
    public static Uri? From(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("ws" or "wss")
            ? new UriBuilder(address) { Query = Query }.Uri
            : null;
}
