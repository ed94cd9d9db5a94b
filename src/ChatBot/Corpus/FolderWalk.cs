namespace ChatBot.Corpus;

/// <summary>Finds the files of a corpus folder.</summary>
/// <remarks>
/// Hidden files and folders are passed over. A link is followed only if it stays in the folder, so that
/// nothing is quoted that nobody put there; and no folder is entered twice, so that links in a circle end.
/// </remarks>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions AllButHidden = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    private readonly string _root;
    private readonly Action<string> _warn;
    private readonly List<CorpusFile> _files = [];
    private readonly HashSet<string> _entered = [];

    private FolderWalk(string root, Action<string> warn)
    {
        _root = root;
        _warn = warn;
    }

    /// <summary>The readable files under <paramref name="folder"/>, in ordinal order of their ids.</summary>
    public static IReadOnlyList<CorpusFile> Files(string folder, Action<string> warn)
    {
        var walk = new FolderWalk(RealPath.Of(folder), warn);
        walk.Enter(new DirectoryInfo(walk._root), "");
        WarnOfOtherFormats([.. walk._files.Where(file => !file.IsReadInFolders)], warn);

        return [.. walk._files.Where(file => file.IsReadInFolders)
            .OrderBy(file => file.Id, StringComparer.Ordinal)
            .ThenBy(file => file.Name, StringComparer.Ordinal)];
    }

    private void Enter(DirectoryInfo folder, string prefix)
    {
        if (!_entered.Add(folder.FullName))
        {
            return;
        }

        // Sorted, so that of two ways into one folder the same is taken every time.
        var entries = Try(prefix.Length > 0 ? prefix : folder.FullName, () => folder.GetFileSystemInfos("*", AllButHidden)) ?? [];
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var name = prefix + entry.Name;
            if (Try(name, () => entry.LinkTarget is null ? entry.FullName : RealPath.Of(entry.FullName)) is { } path)
            {
                Add(entry, path, name);
            }
        }
    }

    private T? Try<T>(string name, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException)
        {
            return null; // deleted just now
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _warn($"{name} was skipped: it cannot be read ({exception.Message.TrimEnd('.')}). Check that it is whole and that this account may read it.");
            return null;
        }
    }

    private void Add(FileSystemInfo entry, string path, string name)
    {
        if (!RealPath.IsInside(path, _root))
        {
            _warn($"{name} was skipped: it is a link that leads out of the corpus. Copy the file there instead.");
        }
        else if (entry is DirectoryInfo)
        {
            Enter(new DirectoryInfo(path), name + "/");
        }
        else
        {
            _files.Add(new CorpusFile(path, name));
        }
    }

    private static void WarnOfOtherFormats(IReadOnlyList<CorpusFile> others, Action<string> warn)
    {
        if (others.Count == 0)
        {
            return;
        }

        var first = string.Join(", ", others.Select(file => file.Name).Order(StringComparer.Ordinal).Take(3));
        var count = others.Count > 3 ? $"{first} and {others.Count - 3} more were" : others.Count > 1 ? $"{first} were" : $"{first} was";
        warn($"{count} skipped: only files that end in {string.Join(", ", CorpusFormat.AllEndings)} are read. Convert what should be answered from to text.");
    }
}
