using ChatBot.Conversation;

namespace ChatBot.Transport;

/// <summary>What people are told when there is no answer, in plain words.</summary>
public static class Apology
{
    /// <summary>Said where settings forbid an answer.</summary>
    public const string NotAllowedHere = "I am not allowed to answer here.";

    /// <summary>Said when the bot is being stopped.</summary>
    public const string Restarting = "I am being restarted. Please ask again in a minute.";

    /// <summary>Said when something broke; <paramref name="errorId"/> stands in the log.</summary>
    public static string Failed(string errorId) => Reply.Failed(errorId).Headline;

    /// <summary>Said when an answer was given up; <paramref name="errorId"/> stands in the log.</summary>
    public static string TookTooLong(string errorId) =>
        $"That took too long, so I gave up. Please try again, or tell whoever runs me this id: {errorId}";
}
