namespace ChatBot.Conversation;

/// <summary>Answers messages. Safe to call from many conversations at once.</summary>
public interface IAnswerer
{
    /// <summary>The one reply to a message, from the newest index snapshot. A question that cannot be read or answered gets one that says why; a fault is thrown, and whoever carries the reply tells of it.</summary>
    Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// At most <paramref name="most"/> names from the documents under <paramref name="folders"/> (null for all) that go on
    /// from what was typed so far, the most frequent first. An answerer that knows no names gives none.
    /// </summary>
    IReadOnlyList<string> Suggest(SuggestedName kind, string typed, IReadOnlyList<string>? folders, int most) => [];

    /// <summary>
    /// A few questions, each with its command, that the documents under <paramref name="folders"/> (null for all) answer.
    /// An answerer that knows none gives none.
    /// </summary>
    IReadOnlyList<string> Examples(IReadOnlyList<string>? folders) => [];
}
