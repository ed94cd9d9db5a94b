using System.CommandLine;

namespace ChatBot.Commands;

/// <summary><c>serve</c>: the bot as a service, which needs no terminal: the pages, and the platforms that settings enable.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var corpus = CorpusOption.Create();
        var command = new Command("serve", "Answers in a browser, and on the platforms that the settings enable, until it is stopped; never on this terminal.") { corpus };
        command.SetAction(async (parsed, cancellationToken) => (int)await RunCommand.RunAsync(parsed.GetValue(corpus), atTerminal: false, cancellationToken));

        return command;
    }
}
