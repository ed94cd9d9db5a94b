using System.CommandLine;
using System.CommandLine.Invocation;

namespace ChatBot.Commands;

/// <summary>The program as a person at a shell sees it: commands in, text and an exit code out.</summary>
internal static class CommandLine
{
    /// <summary>How long a stop may take before the process ends regardless: longer than the host's own limit of 30 s, within which what is in flight is answered and the index kept.</summary>
    private static readonly TimeSpan LongestStop = new HostOptions().ShutdownTimeout + TimeSpan.FromSeconds(5);

    /// <summary>Runs what <paramref name="args"/> ask for. Whatever goes wrong becomes a line on <paramref name="error"/> and an exit code.</summary>
    public static async Task<ExitCode> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // A question may begin with "@bot", which is no response file.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            return WrongUsage(error, [.. parsed.Errors.Select(e => e.Message), "`--help` lists the commands and their options."]);
        }

        return await Guarded(() => parsed.InvokeAsync(Configuration(output, error)), error);
    }

    /// <summary>How a command is run: where it writes, and how long it may take to end once it is asked to stop.</summary>
    internal static InvocationConfiguration Configuration(TextWriter output, TextWriter error) => new()
    {
        Output = output,
        Error = error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = LongestStop,
    };

    private static RootCommand Root()
    {
        var root = RunCommand.Create();
        root.Add(ServeCommand.Create());
        root.Add(AskCommand.Create());
        root.Add(EvalCommand.Create());
        root.Add(AnnotateCommand.Create());
        root.Add(IndexCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(DiscordCommand.Create());
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
