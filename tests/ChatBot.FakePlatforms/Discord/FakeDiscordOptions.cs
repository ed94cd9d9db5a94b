namespace ChatBot.FakePlatforms.Discord;

/// <summary>What a <see cref="FakeDiscord"/> is like; the defaults are Discord's own figures.</summary>
public sealed class FakeDiscordOptions
{
    /// <summary>The bot's token, of the shape that Discord gives out.</summary>
    public string Token { get; init; } = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkE0.not-a-secret-but-must-not-be-logged-01";

    /// <summary>The application, which is also the id of its bot user.</summary>
    public string ApplicationId { get; init; } = "1100000000000000001";

    /// <summary>The one server that the bot is in.</summary>
    public string GuildId { get; init; } = "1100000000000000002";

    /// <summary>How long after its dispatch an interaction may still get its first answer.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an interaction token is good for edits and follow-ups.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>What Hello asks for.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How late a heartbeat may be before the connection is closed.</summary>
    public TimeSpan HeartbeatGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The window in which each bucket of shards may identify once.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How much sooner an identify may arrive, because a frame before it was late on its way.</summary>
    public TimeSpan IdentifyGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many buckets of shards identify side by side.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>How many identifies a day has.</summary>
    public int SessionStarts { get; init; } = 1_000;

    /// <summary>How many shards <c>GET /gateway/bot</c> asks for.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>The privileged intents that are enabled in the portal.</summary>
    public int PrivilegedIntents { get; init; }

    /// <summary>Whether the application is installed on the server; if not, only on the person who uses it.</summary>
    public bool IsInstalledOnGuild { get; init; } = true;

    /// <summary>Commands that may be created in a day.</summary>
    public int CommandCreates { get; init; } = 200;

    /// <summary>Requests a second that the bot may make, interactions aside.</summary>
    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>The clock of every deadline.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
