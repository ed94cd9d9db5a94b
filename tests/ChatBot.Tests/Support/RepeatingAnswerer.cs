using ChatBot.Conversation;

namespace ChatBot.Support;

/// <summary>Says back what it was asked, after whatever a test makes it wait for.</summary>
internal sealed class RepeatingAnswerer(Func<CancellationToken, Task>? before = null) : IAnswerer
{
    private readonly List<IncomingMessage> _asked = [];

    /// <summary>What was asked by now.</summary>
    public IReadOnlyList<IncomingMessage> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public async Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        lock (_asked)
        {
            _asked.Add(message);
        }

        await (before?.Invoke(cancellationToken) ?? Task.CompletedTask);
        return Reply.Of(ReplyKind.Information, message.Text);
    }

    public IReadOnlyList<string> Suggest(SuggestedName kind, string typed, IReadOnlyList<string>? folders, int most) =>
        [$"{kind} {typed}", new string('x', 101)];
}
