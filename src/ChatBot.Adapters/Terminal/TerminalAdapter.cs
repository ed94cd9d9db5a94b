using ChatBot.Conversation;

namespace ChatBot.Terminal;

/// <summary>Asks and answers on a console: the smallest complete adapter, and the one to copy for a new platform.</summary>
internal sealed class TerminalAdapter(TextReader input, TextWriter output, TimeProvider time) : IChatAdapter
{
    public string Name => "terminal";

    public async Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken)
    {
        while (await input.ReadLineAsync(stoppingToken) is { } question)
        {
            var message = new IncomingMessage(Name, "console", question, time.GetUtcNow());
            var reply = await answerer.ReplyAsync(message, stoppingToken);
            await output.WriteLineAsync(reply.Headline.AsMemory(), stoppingToken);
        }
    }
}
