namespace ChatBot.Slack.Manifest;

/// <summary>What people read of the app where they find and install it, and while they type a command.</summary>
internal static class AppWords
{
    public const string Name = "ChatBot";

    public const string Description = "Answers who, when and where from your team's documents, word for word and with the source";

    public const string LongDescription =
        "Ask who, when, where, or for a quotation, and get the exact words of your team's documents, with the place they stand in. No language model is involved: the same question to the same documents gets the same answer, and when they do not say, the bot says so.";

    public const string FindInSources = "Looks up what the documents say to this message";

    /// <summary>What a command does, and what to type behind it; null for nothing.</summary>
    public static (string Description, string? Hint) Command(string name) => name switch
    {
        "who" => ("Finds persons or organisations", "leads …?"),
        "when" => ("Finds dates, and says what they were worked out from", "did …?"),
        "where" => ("Finds places", "is …?"),
        "quote" => ("Finds direct speech by a speaker, on a topic, or both", "speaker, topic or both"),
        "ask" => ("Finds the sentence that answers best", "any question"),
        "sources" => ("Lists the documents that I answer from", null),
        "help" => ("Says what can be asked", null),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Nothing is said about this command."),
    };
}
