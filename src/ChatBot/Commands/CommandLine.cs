using System.CommandLine;
using System.CommandLine.Invocation;

namespace ChatBot.Commands;

/// <summary>The program as a person at a shell sees it: commands in, text and an exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs what <paramref name="args"/> ask for. Whatever goes wrong becomes a line on <paramref name="error"/> and an exit code.</summary>
    public static async Task<ExitCode> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // A question may begin with "@bot", which is no response file.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            return WrongUsage(error, [.. parsed.Errors.Select(e => e.Message), "`--help` lists the commands and their options."]);
        }

        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };

        return await Guarded(() => parsed.InvokeAsync(invocation), error);
    }

    private static RootCommand Root()
    {
        var root = RunCommand.Create();
        root.Add(ServeCommand.Create());
        root.Add(AskCommand.Create());
        root.Add(EvalCommand.Create());
        root.Add(AnnotateCommand.Create());
        root.Add(IndexCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(SlackCommand.Create());

        return root;
    }

    private static async Task<ExitCode> Guarded(Func<Task<int>> run, TextWriter error)
    {
        try
        {
            return (ExitCode)await run();
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Answered; // Ctrl-C is a wish, not a failure.
        }
        catch (Exception exception) when (Cure.For(exception) is { } cure)
        {
            return WrongUsage(error, [cure]);
        }
        catch (Exception exception)
        {
            // Nobody at the keyboard can cure this, so whoever mends it needs the whole story.
            await error.WriteLineAsync($"The bot failed, and it is not your fault. Please report this:{Environment.NewLine}{exception}");
            return ExitCode.Failure;
        }
    }

    private static ExitCode WrongUsage(TextWriter error, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            error.WriteLine(line);
        }

        return ExitCode.WrongUsage;
    }
}
