using System.Text.Json;
using ChatBot.Slack.Api;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Installation;

/// <summary>Gets tokens from Slack: https://api.slack.com/authentication/oauth-v2, https://api.slack.com/authentication/rotation.</summary>
internal sealed class OAuthClient(SlackClient client, InstallAddresses addresses, IOptions<SlackOptions> options)
{
    private const string Method = "oauth.v2.access";

    /// <summary>For a code, which serves once; so this is not tried again where it may have arrived.</summary>
    public Task<(OAuthAccess? Access, SlackAnswer Answer)> ExchangeAsync(string code, CancellationToken cancellationToken) =>
        GetAsync(isRepeatable: false, cancellationToken, ("code", code), ("redirect_uri", addresses.OAuth));

    /// <summary>For a refresh token, which serves once too, but whose answer Slack repeats for a while. Not to be given up half-way.</summary>
    public Task<(OAuthAccess? Access, SlackAnswer Answer)> RefreshAsync(string refreshToken) =>
        GetAsync(isRepeatable: true, CancellationToken.None, ("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    private async Task<(OAuthAccess? Access, SlackAnswer Answer)> GetAsync(
        bool isRepeatable, CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> fields)
    {
        IEnumerable<(string Name, string Value)> all =
            [("client_id", options.Value.ClientId), ("client_secret", options.Value.ClientSecret), .. fields];
        var call = SlackCall.Form(Method, token: null, isRepeatable, all.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var answer = await client.CallAsync(call, cancellationToken);

        return (answer.IsSuccess ? Read(answer) : null, answer);
    }

    private static OAuthAccess? Read(SlackAnswer answer)
    {
        try
        {
            return answer.Read(SlackJson.Wire.OAuthAccess);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
