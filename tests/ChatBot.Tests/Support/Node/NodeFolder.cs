using System.ComponentModel;
using System.Diagnostics;
using ChatBot.Architecture;

namespace ChatBot.Support.Node;

/// <summary><c>tests/node</c>, where <c>tests/run</c> installs what <c>package-lock.json</c> lists.</summary>
internal static class NodeFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(SourceFolder.Path, "../tests/node"));

    /// <summary>What is missing, and the cure; null if all is there.</summary>
    public static string? Missing { get; } = FindMissing();

    private static string? FindMissing()
    {
        if (!Directory.Exists(System.IO.Path.Combine(Path, "node_modules")))
        {
            return "The packages of tests/node are not installed: run tests/run, or npm ci in tests/node.";
        }

        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();

            return null;
        }
        catch (Win32Exception)
        {
            return "node is not installed (version 20 or later).";
        }
    }
}
