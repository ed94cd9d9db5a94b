namespace ChatBot.Conversation;

/// <summary>Says what can be asked.</summary>
internal static class HelpReply
{
    private static readonly string[] Lines =
    [
        "/who leads … – a person or organisation, with the words that say so",
        "/when did … – a date, and what it was worked out from",
        "/where is … – a place",
        "/quote SPEAKER, TOPIC or both – the exact words, who said them, and where",
        "/ask … – the sentence that answers best, in its context",
        "/sources – the documents I answer from",
        "/help – this",
        "Every answer is quoted word for word from a document. When none answers, I say so.",
    ];

    public static Reply Of() => Reply.Of(ReplyKind.Information, "Ask me about the documents:", Lines);

    /// <summary>What is wrong with a message, and what would work.</summary>
    public static Reply Instead(string why) => Reply.Of(ReplyKind.Misunderstood, why, ["This works:", .. Lines]);
}
