using System.Runtime.InteropServices;

namespace ChatBot.Storage.Snapshots;

/// <summary>Has the names in a folder written to disk, without which a power cut may take a rename back (POSIX leaves that open; fsync(2) of Linux says so).</summary>
internal static class FolderFlush
{
    private const string Library = "libc";
    private const int ReadOnly = 0;

    /// <summary>Flushes <paramref name="folder"/>; false where the system has no way to, as Windows, or refuses it.</summary>
    public static bool TryFlush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            var descriptor = Open(folder, ReadOnly);
            if (descriptor < 0)
            {
                return false;
            }

            var isFlushed = Sync(descriptor) == 0;
            _ = Close(descriptor);

            return isFlushed;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport(Library, EntryPoint = "open", BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport(Library, EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport(Library, EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
