using Spectre.Console;

namespace ChatBot.Terminal;

/// <summary>Consoles that know whether they may use colour.</summary>
public static class TerminalConsole
{
    /// <summary>
    /// A console that writes to <paramref name="output"/>: with colour where that is a terminal, and without any
    /// escape sequence where it is a file, a pipe or a test, or where NO_COLOR is set (https://no-color.org).
    /// </summary>
    public static IAnsiConsole For(TextWriter output)
    {
        var plain = output != Console.Out || Console.IsOutputRedirected || IsSet("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb";

        return Create(output, plain);
    }

    internal static IAnsiConsole Create(TextWriter output, bool plain) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(output),
    });

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
