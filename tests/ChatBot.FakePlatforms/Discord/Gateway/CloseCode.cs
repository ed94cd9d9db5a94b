namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.</summary>
internal static class CloseCode
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int UnknownOpcode = 4001;
    public const int DecodeError = 4002;
    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    /// <summary>Whether a session is over once its connection was closed with this code.</summary>
    public static bool EndsSession(int? code, bool byBot) => byBot
        ? code is Normal or GoingAway
        : code is Normal or NotAuthenticated or AuthenticationFailed or AlreadyAuthenticated or InvalidSequence or (>= SessionTimedOut and <= DisallowedIntents);
}
