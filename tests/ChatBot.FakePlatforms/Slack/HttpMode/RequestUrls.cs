namespace ChatBot.FakePlatforms.Slack.HttpMode;

/// <summary>Where the app wants to be told, as its settings have it.</summary>
public sealed record RequestUrls(Uri Commands, Uri Interactions, Uri Events)
{
    /// <summary>The three addresses below <paramref name="server"/> that Slack's own library would have under other names.</summary>
    public static RequestUrls Under(Uri server) =>
        new(new Uri(server, "/slack/commands"), new Uri(server, "/slack/interactions"), new Uri(server, "/slack/events"));
}
