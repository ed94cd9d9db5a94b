using ChatBot.Answers;
using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>Holds what answers from the newest index. Readers never wait; one writer at a time publishes.</summary>
internal sealed class CurrentAnswerer
{
    private volatile QuestionAnswerer _current = new(IndexSnapshot.Empty);

    /// <summary>Take it once per message, so that every step of one reply sees the same index.</summary>
    public QuestionAnswerer Current => _current;

    /// <summary>Makes <paramref name="next"/> what answers later messages.</summary>
    public void Publish(QuestionAnswerer next) => _current = next;
}
