namespace ChatBot.Conversation;

/// <summary>Answers messages. Safe to call from many conversations at once.</summary>
public interface IAnswerer
{
    /// <summary>The one reply to a message, from the newest index snapshot. A failure is a reply too; only cancellation throws.</summary>
    Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken);
}
