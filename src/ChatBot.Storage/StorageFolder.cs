namespace ChatBot.Storage;

/// <summary>The folder that <c>Storage:Path</c> names, for all that is kept.</summary>
internal sealed class StorageFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Whether there is one.</summary>
    public bool IsNamed => path.Length > 0;

    /// <summary>Where something of this name lies in it.</summary>
    public string PathOf(string name) => Path.GetFullPath(Path.Combine(path, name));

    /// <summary>Makes it, for this user alone, unless it is there.</summary>
    public void Make()
    {
        var folder = Path.GetFullPath(path);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
