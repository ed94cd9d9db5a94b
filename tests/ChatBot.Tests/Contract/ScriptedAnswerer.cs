using ChatBot.Conversation;

namespace ChatBot.Contract;

/// <summary>Answers as a test says, or fails as it says.</summary>
internal sealed class ScriptedAnswerer(Func<IncomingMessage, Reply> script) : IAnswerer
{
    public Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken) => Task.FromResult(script(message));
}
