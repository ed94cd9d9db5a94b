using System.Diagnostics;

namespace ChatBot.Support;

/// <summary>Runs the program as it was built, in a process of its own.</summary>
internal static class BuiltProgram
{
    // Generous, because a machine that runs tests is busy; a hang is what it is there to catch.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs it with <paramref name="arguments"/> from the folder of the tests, types <paramref name="input"/> and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();

        return await EndOfAsync(process);
    }

    /// <summary>Starts it; standard input stays open.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts it with settings from the environment.</summary>
    public static Process Start(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ChatBot.dll"), .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Web__Url"] = ""; // many tests run at a time; those of the pages name a port of their own
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the end, and kills what does not end in time.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> EndOfAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);

            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {Limit.TotalSeconds} s.");
        }
    }
}
