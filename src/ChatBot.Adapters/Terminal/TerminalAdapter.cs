using System.Globalization;
using ChatBot.Conversation;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace ChatBot.Terminal;

/// <summary>Asks and answers on a console: the smallest complete adapter, and the one to copy for a new platform.</summary>
internal sealed partial class TerminalAdapter(
    TextReader input,
    IAnsiConsole console,
    bool prompt,
    Func<Reply> greeting,
    TimeProvider time,
    ILogger<TerminalAdapter> logger) : IChatAdapter
{
    private int _failures;

    public string Name => "terminal";

    public async Task RunAsync(IAnswerer answerer, CancellationToken stoppingToken)
    {
        ReplyRenderer.Write(console, greeting());
        IReadOnlyList<ActionHint> hints = [];

        while (await ReadLineAsync(stoppingToken) is { } line && line.Trim() is not ("/quit" or "/exit"))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var text = hints.FirstOrDefault(h => h.IsTypedAs(line))?.Message ?? line;
            var message = new IncomingMessage(Name, "console", text, time.GetUtcNow());
            var reply = await ReplyAsync(answerer, message, stoppingToken);
            ReplyRenderer.Write(console, reply);
            // A passage shown in its context offers nothing; what the answer before it offered still holds.
            hints = ActionHint.Of(reply) is { Count: > 0 } offered ? offered : hints;
        }
    }

    // One question that fails must not end the chat.
    private async Task<Reply> ReplyAsync(IAnswerer answerer, IncomingMessage message, CancellationToken stoppingToken)
    {
        try
        {
            return await answerer.ReplyAsync(message, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            var errorId = string.Create(CultureInfo.InvariantCulture, $"E{++_failures}");
            Log.Failed(logger, exception, errorId);
            return Reply.Failed(errorId);
        }
    }

    // A read from a console cannot be cancelled. So it waits on a thread of its own, which is left behind when the
    // host stops and does not keep the process alive.
    private Task<string?> ReadLineAsync(CancellationToken stoppingToken)
    {
        if (prompt)
        {
            console.Write("> ");
        }

        return Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(stoppingToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The answer {ErrorId} failed; the asker was told so.")]
        public static partial void Failed(ILogger logger, Exception exception, string errorId);
    }
}
