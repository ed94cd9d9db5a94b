using System.Diagnostics;

namespace ChatBot.Corpus.JsonLines;

/// <summary>A test that needs a named pipe among the files, which Windows does not have.</summary>
internal sealed class NamedPipeFact : FactAttribute
{
    public NamedPipeFact() => Skip = OperatingSystem.IsWindows() ? "Windows has no pipes among its files." : null;

    /// <summary>Makes one, which nobody writes to.</summary>
    public static void Make(string path)
    {
        using var mkfifo = Process.Start("mkfifo", [path]);
        mkfifo.WaitForExit();
        Assert.Equal(0, mkfifo.ExitCode);
    }
}
