using ChatBot.Answers;
using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>Holds what answers from the newest index. Readers never wait.</summary>
internal sealed class CurrentAnswerer
{
    private readonly Lock _publishing = new();
    private volatile QuestionAnswerer _current = new(IndexSnapshot.Empty);

    /// <summary>Take it once per message, so that every step of one reply sees the same index.</summary>
    public QuestionAnswerer Current => _current;

    /// <summary>Makes what <paramref name="index"/> is by now answer later messages. Whoever calls last, the newest wins.</summary>
    public QuestionAnswerer Publish(LiveIndex index, AnswerOptions options)
    {
        lock (_publishing)
        {
            var newest = index.Current;
            if (!ReferenceEquals(_current.Snapshot, newest))
            {
                _current = new QuestionAnswerer(newest, options);
            }

            return _current;
        }
    }
}
