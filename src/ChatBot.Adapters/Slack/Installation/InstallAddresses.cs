using ChatBot.Transport.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Installation;

/// <summary>The addresses by which a workspace installs the bot: ours as the world sees them, and Slack's.</summary>
internal sealed class InstallAddresses(IOptions<HttpOptions> http, IOptions<SlackOptions> slack)
{
    /// <summary>Where an installation begins.</summary>
    public const string InstallPath = "/slack/install";

    /// <summary>Where Slack sends the browser back to.</summary>
    public const string OAuthPath = "/slack/oauth";

    /// <summary>What a person opens to install the bot.</summary>
    public string Install => http.Value.PublicAddressOf(InstallPath);

    /// <summary>The redirect URL, as it stands in the app's manifest.</summary>
    public string OAuth => http.Value.PublicAddressOf(OAuthPath);

    /// <summary>Whether browsers come by https, so that a cookie may be kept to it.</summary>
    public bool IsSecure => Install.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>Slack's page where a person allows what the bot needs: https://api.slack.com/authentication/oauth-v2#asking.</summary>
    public string Authorize(string state)
    {
        var page = new Uri(new Uri(slack.Value.ApiUrl.TrimEnd('/') + "/"), "../oauth/v2/authorize");
        return $"{page}?client_id={Uri.EscapeDataString(slack.Value.ClientId)}&scope={Uri.EscapeDataString(string.Join(',', SlackApp.Scopes))}&state={Uri.EscapeDataString(state)}&redirect_uri={Uri.EscapeDataString(OAuth)}";
    }
}
