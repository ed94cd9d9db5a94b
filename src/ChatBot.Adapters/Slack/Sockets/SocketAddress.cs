using System.Text.Json;
using ChatBot.Slack.Api;
using ChatBot.Transport;

namespace ChatBot.Slack.Sockets;

/// <summary>Asks Slack where to connect; each address works once, and soon: https://api.slack.com/methods/apps.connections.open.</summary>
internal static class SocketAddress
{
    /// <exception cref="AdapterStoppedException">Slack refuses the app-level token for good.</exception>
    /// <exception cref="HttpRequestException">Slack cannot be reached, or makes no sense.</exception>
    public static async Task<Uri> AskAsync(SlackClient client, string appToken, CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync(SlackCalls.OpenConnection(appToken), cancellationToken);
        if (Remedies.Of(answer.Error) is { } remedy)
        {
            throw new AdapterStoppedException(remedy);
        }

        if (!answer.IsSuccess)
        {
            throw new HttpRequestException($"Slack does not say where to connect: {answer}");
        }

        return Read(answer) ?? throw new HttpRequestException("Slack does not say where to connect.");
    }

    private static Uri? Read(SlackAnswer answer)
    {
        try
        {
            return Uri.TryCreate(answer.Read(SlackJson.Wire.OpenedConnection).Url, UriKind.Absolute, out var address) && address.Scheme is ("ws" or "wss") ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
