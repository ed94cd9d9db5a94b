using System.CommandLine;
using ChatBot.Conversation;
using ChatBot.Hosting;

namespace ChatBot.Commands;

/// <summary>No command at all: the bot runs and answers until it is stopped.</summary>
internal static class RunCommand
{
    public static RootCommand Create()
    {
        var corpus = CorpusOption.Create();
        var command = new RootCommand("Answers questions with the exact words of your documents. Without a command: chats on this terminal.") { corpus };
        command.SetAction(async (parsed, cancellationToken) => (int)await RunAsync(parsed.GetValue(corpus), atTerminal: true, cancellationToken));

        return command;
    }

    /// <summary>Runs the bot; without any platform it ends with the chat on the terminal, if there is to be one.</summary>
    public static async Task<ExitCode> RunAsync(string? corpus, bool atTerminal, CancellationToken cancellationToken)
    {
        var builder = ChatBotComposition.CreateBuilder(corpus);
        builder.AddChat(atTerminal);
        if (!builder.Services.Any(s => s.ServiceType == typeof(IChatAdapter)))
        {
            throw new CurableException("There is nothing to serve: Web:Url is empty, and no platform is enabled. Leave Web:Url out for http://127.0.0.1:8090, or give the bot a token.");
        }

        using var host = builder.Build();
        var chat = host.Services.GetRequiredService<ChatWorker>();
        await host.RunAsync(cancellationToken);

        return chat.AllGaveUp ? ExitCode.Failure : ExitCode.Answered;
    }
}
