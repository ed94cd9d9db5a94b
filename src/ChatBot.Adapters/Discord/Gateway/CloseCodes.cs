using System.Globalization;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// What each close code asks of us:
/// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.
/// </summary>
internal static class CloseCodes
{
    /// <summary>Ours, when we mean to resume: any code but 1000 and 1001 keeps the session alive.</summary>
    public const int WillResume = 4200;

    /// <summary>Ours, when we are done: the session ends and the bot is shown as offline.</summary>
    public const int Done = 1000;

    private const int RateLimited = 4008;

    /// <summary>What follows from a connection that ended with <paramref name="code"/>; null where there was none.</summary>
    public static ConnectionEnd EndOf(int? code, string? reason)
    {
        var why = string.Create(CultureInfo.InvariantCulture, $"closed with {code?.ToString(CultureInfo.InvariantCulture) ?? "no code"}{(string.IsNullOrEmpty(reason) ? "" : $" ({reason})")}");

        return Remedy(code) is { } remedy
            ? new ConnectionEnd(NextStep.Stop, why) { Remedy = remedy }
            : new ConnectionEnd(IsSessionOver(code) ? NextStep.Identify : NextStep.Resume, why) { NeedsPause = code == RateLimited };
    }

    // 1000 ended, 4003 not authenticated, 4005 already authenticated, 4007 wrong sequence number, 4009 timed out.
    private static bool IsSessionOver(int? code) => code is 1000 or 4003 or 4005 or 4007 or 4009;

    private static string? Remedy(int? code) => code switch
    {
        4004 => "Discord refuses the token (close code 4004). Make a new one in the developer portal (Bot, Reset Token) and set Discord__Token.",
        4010 => "Discord refuses the shard (close code 4010). This is a fault of the bot: please report it.",
        4011 => "Discord demands more shards (close code 4011). Start the bot again, which asks how many.",
        4012 => "Discord no longer speaks version 10 of its gateway (close code 4012). Update the bot.",
        4013 => "Discord does not know the intents (close code 4013). This is a fault of the bot: please report it.",
        4014 => "Discord does not grant the intents (close code 4014). Enable the privileged intents in the developer portal (Bot).",
        _ => null,
    };
}
