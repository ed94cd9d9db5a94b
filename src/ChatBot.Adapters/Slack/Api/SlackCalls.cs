namespace ChatBot.Slack.Api;

/// <summary>The calls that the bot makes: https://api.slack.com/methods.</summary>
internal static class SlackCalls
{
    public static SlackCall AuthTest(string token) => SlackCall.Form("auth.test", token, isRepeatable: true);

    /// <summary>Asks where to open a socket; with the app-level token.</summary>
    public static SlackCall OpenConnection(string appToken) => SlackCall.Form("apps.connections.open", appToken, isRepeatable: true);
}
