using System.Net;
using System.Text.Json;
using ChatBot.Discord.Rest;
using ChatBot.Transport;

namespace ChatBot.Discord.Gateway;

/// <summary>Asks Discord where its gateway is, and how many sessions may begin.</summary>
internal static class GatewayQuestion
{
    /// <exception cref="AdapterStoppedException">Discord refuses the token.</exception>
    /// <exception cref="HttpRequestException">Discord cannot be reached, or makes no sense.</exception>
    public static async Task<GatewayBot> AskAsync(RestClient rest, CancellationToken cancellationToken)
    {
        var answer = await rest.SendAsync(Routes.GatewayBot(), cancellationToken);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            throw new AdapterStoppedException(Remedies.TokenRefused);
        }

        if (!answer.IsSuccess)
        {
            throw new HttpRequestException($"Discord does not say where its gateway is: {answer}");
        }

        try
        {
            return answer.Read(DiscordJson.Wire.GatewayBot);
        }
        catch (JsonException exception)
        {
            throw new HttpRequestException("Discord does not say where its gateway is.", exception);
        }
    }
}
