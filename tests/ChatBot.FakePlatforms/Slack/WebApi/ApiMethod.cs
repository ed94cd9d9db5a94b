namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>A method of the Web API: https://docs.slack.dev/reference/methods.</summary>
/// <param name="Name">Such as <c>chat.postMessage</c>.</param>
/// <param name="Answer">What it does.</param>
internal sealed record ApiMethod(string Name, Func<ApiRequest, ApiAnswer> Answer)
{
    /// <summary>Which token it takes.</summary>
    public TokenKind Token { get; init; } = TokenKind.Bot;

    /// <summary>The scopes of which the token must have one; none are needed if there are none.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Its tier of rate limits, 1 to 4; 0 for a limit of its own, or none.</summary>
    public int Tier { get; init; } = 3;
}

/// <summary>Whose token a method takes.</summary>
internal enum TokenKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>The workspace's.</summary>
    Bot,

    /// <summary>The app's own, and only in the header.</summary>
    App,
}
