using ChatBot.Answers;

namespace ChatBot.Conversation;

/// <summary>What a message asks the bot to do.</summary>
public abstract record Request
{
    private Request()
    {
    }

    /// <summary>Answer a question, leaving out the first <paramref name="Skip"/> answers.</summary>
    public sealed record Ask(Question Question, int Skip = 0) : Request;

    /// <summary>Show a passage with its neighbours.</summary>
    /// <param name="Place">The passage's address, <c>document#p12</c>.</param>
    public sealed record Context(string Place) : Request;

    /// <summary>List the documents.</summary>
    public sealed record Sources : Request;

    /// <summary>Say what can be asked.</summary>
    public sealed record Help : Request;

    /// <summary>It cannot be read.</summary>
    /// <param name="Why">What is wrong with it, in a sentence for the asker.</param>
    public sealed record Unreadable(string Why) : Request;
}
