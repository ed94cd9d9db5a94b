namespace ChatBot.Corpus;

/// <summary>Where a path leads when every link on it is followed; .NET itself follows only those at its end.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows: https://man7.org/linux/man-pages/man7/path_resolution.7.html.</summary>
    private const int MostLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The full path without links. Throws <see cref="IOException"/> if links lead in a circle.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var ahead = new Stack<string>();
        Push(ahead, full[real.Length..]);
        for (var links = 0; ahead.TryPop(out var part);)
        {
            var next = part is ".." ? Path.GetDirectoryName(real) ?? real : Path.Join(real, part);
            if (part is ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"Too many links lead from '{path}'.");
            }

            var root = Path.GetPathRoot(target)!;
            real = root.Length > 0 ? root : real;
            Push(ahead, target[root.Length..]);
        }

        return real;
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies in it; both without links.</summary>
    public static bool IsInside(string path, string folder) =>
        path == folder
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Push(Stack<string> ahead, string path)
    {
        foreach (var part in path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse().Where(part => part is not "."))
        {
            ahead.Push(part);
        }
    }
}
