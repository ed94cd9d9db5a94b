namespace ChatBot.Hosting;

/// <summary>Signals changes of a corpus as the operating system tells them; what it does not tell, a look at all files finds later.</summary>
/// <remarks>It tells nothing of network drives, nor beyond its limits, nor of a folder that was put in the place of a deleted one.</remarks>
internal sealed partial class FolderWatch(ChangeSignal signal, ILogger logger) : IDisposable
{
    private FileSystemWatcher? _watcher;
    private DateTime _madeAt;
    private volatile bool _isBroken = true;
    private bool _isRefused;

    /// <summary>Watches the folder or file at <paramref name="location"/> from now on, unless it does so already.</summary>
    public void Ensure(string location)
    {
        try
        {
            var isFile = File.Exists(location);
            var folder = new DirectoryInfo(isFile ? Path.GetDirectoryName(location)! : location);
            if (_isRefused || !folder.Exists || (!_isBroken && folder.CreationTimeUtc == _madeAt))
            {
                return;
            }

            Dispose();
            _watcher = Watcher(folder.FullName, isFile ? Path.GetFileName(location) : "*");
            (_madeAt, _isBroken) = (folder.CreationTimeUtc, false);
            signal.Give(); // what happened before is to be looked at, too
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            _isRefused = true;
            Log.NotWatched(logger, location, exception.Message);
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private FileSystemWatcher Watcher(string folder, string filter)
    {
        var watcher = new FileSystemWatcher(folder, filter)
        {
            IncludeSubdirectories = filter == "*",
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => signal.Give();
        watcher.Created += (_, _) => signal.Give();
        watcher.Deleted += (_, _) => signal.Give();
        watcher.Renamed += (_, _) => signal.Give();
        watcher.Error += (_, _) =>
        {
            _isBroken = true; // too much at once, or the folder is gone
            signal.Give();
        };
        watcher.EnableRaisingEvents = true;

        return watcher;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Changes in '{Location}' are found late, by looking at all files: the system does not tell them ({Reason}). On Linux, raising fs.inotify.max_user_watches and max_user_instances helps.")]
        public static partial void NotWatched(ILogger logger, string location, string reason);
    }
}
