namespace ChatBot.FakePlatforms.Slack;

/// <summary>What a <see cref="FakeSlack"/> is like; the defaults are Slack's own figures.</summary>
public sealed class FakeSlackOptions
{
    /// <summary>The bot token of the first workspace, of the shape that Slack gives out.</summary>
    public string BotToken { get; init; } = "xoxb-100000000001-100000000002-NotASecretButMustNotBeLogged";

    /// <summary>The app-level token, by which sockets are opened.</summary>
    public string AppToken { get; init; } = "xapp-1-A0FAKE00001-100000000003-0123456789abcdef-must-not-be-logged";

    /// <summary>By this the app verifies what it gets over HTTP.</summary>
    public string SigningSecret { get; init; } = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /// <summary>The app, as an installation asks for it.</summary>
    public string ClientId { get; init; } = "100000000001.100000000004";

    /// <summary>The app's secret, by which it gets tokens for installations.</summary>
    public string ClientSecret { get; init; } = "00112233445566778899aabbccddeeff";

    /// <summary>The app's id.</summary>
    public string AppId { get; init; } = "A0FAKE00001";

    /// <summary>What the bot token may do.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["commands", "chat:write", "app_mentions:read", "im:history", "assistant:write"];

    /// <summary>What the app-level token may do.</summary>
    public IReadOnlyList<string> AppScopes { get; init; } = ["connections:write"];

    /// <summary>The events that the app subscribes to; add <c>message.channels</c> to let it hear all of a channel.</summary>
    public IReadOnlyList<string> Events { get; init; } =
    [
        "app_mention", "message.im", "app_home_opened", "assistant_thread_started", "assistant_thread_context_changed", "app_uninstalled", "tokens_revoked",
    ];

    /// <summary>Where an installation may lead back to; any address while there is none.</summary>
    public IReadOnlyList<string> RedirectUrls { get; init; } = [];

    /// <summary>How soon whatever is delivered must be acknowledged.</summary>
    public TimeSpan AckWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>After which times an event that was not acknowledged is delivered again.</summary>
    public IReadOnlyList<TimeSpan> EventRetries { get; init; } = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>How long a trigger can open a view.</summary>
    public TimeSpan TriggerLife { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a response_url can be posted to.</summary>
    public TimeSpan ResponseUrlLife { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How often a response_url can be posted to.</summary>
    public int ResponseUrlPosts { get; init; } = 5;

    /// <summary>How many sockets an app may have.</summary>
    public int MostSockets { get; init; } = 10;

    /// <summary>How long a socket's address can be used, once.</summary>
    public TimeSpan SocketUrlLife { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after its hello a socket is asked to be refreshed.</summary>
    public TimeSpan SocketLife { get; init; } = TimeSpan.FromHours(5);

    /// <summary>How long after a disconnect message the socket is closed.</summary>
    public TimeSpan DisconnectNotice { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a socket is pinged.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How soon a ping must be answered.</summary>
    public TimeSpan PongWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long TCP is left open after a socket's close frames, which real clients have to put up with.</summary>
    public TimeSpan TcpLingers { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many messages may come to one channel at once; after them one a second.</summary>
    public int ChannelBurst { get; init; } = 5;

    /// <summary>How many calls of one method each workspace has in a minute, by tier 1 to 4.</summary>
    public IReadOnlyList<int> CallsPerMinute { get; init; } = [1, 20, 50, 100];

    /// <summary>Whether installations get tokens that expire.</summary>
    public bool RotatesTokens { get; init; }

    /// <summary>How long a rotating token is good.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long the code of an installation is good.</summary>
    public TimeSpan CodeLife { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The clock of every deadline.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
