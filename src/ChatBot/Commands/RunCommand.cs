using System.CommandLine;
using ChatBot.Hosting;

namespace ChatBot.Commands;

/// <summary>No command at all: the bot runs and answers until it is stopped.</summary>
internal static class RunCommand
{
    public static RootCommand Create()
    {
        var corpus = CorpusOption.Create();
        var command = new RootCommand("Answers questions with the exact words of your documents. Without a command: chats on this terminal.") { corpus };
        command.SetAction(async (parsed, cancellationToken) => (int)await RunAsync(parsed.GetValue(corpus), cancellationToken));

        return command;
    }

    private static async Task<ExitCode> RunAsync(string? corpus, CancellationToken cancellationToken)
    {
        var builder = ChatBotComposition.CreateBuilder(corpus);
        builder.AddChat();
        using var host = builder.Build();
        var chat = host.Services.GetRequiredService<ChatWorker>();
        await host.RunAsync(cancellationToken);

        return chat.AllGaveUp ? ExitCode.Failure : ExitCode.Answered;
    }
}
