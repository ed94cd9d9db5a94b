using Microsoft.Extensions.Options;

namespace ChatBot.Storage.Snapshots;

/// <summary>The file that keeps the index over a restart. There is always a whole one, or none.</summary>
/// <remarks>
/// It is written under another name, flushed, and moved over the old one, so that whoever is killed meanwhile leaves the
/// old one; then its folder is flushed. Where that cannot be done the old one may be back after a power cut, which is as whole.
/// </remarks>
public sealed class SnapshotFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int BytesAtOnce = 1 << 20;

    private readonly StorageFolder _folder;

    /// <summary>Stands for the file in the folder of the settings, whether it is there or not.</summary>
    public SnapshotFile(IOptions<StorageOptions> options)
    {
        _folder = new StorageFolder(options.Value.Path);
        Location = _folder.IsNamed ? _folder.PathOf("index.snapshot") : "";
    }

    /// <summary>Whether settings name a folder; if not, nothing is kept.</summary>
    public bool IsKept => _folder.IsNamed;

    /// <summary>Where it lies.</summary>
    public string Location { get; }

    /// <summary>Opens it to be read; null where there is none. Throws as <see cref="OpenSnapshot"/> does.</summary>
    public OpenSnapshot? TryOpen() => IsKept && File.Exists(Location) ? new OpenSnapshot(Location) : null;

    /// <summary>Claims the right to write it until the claim is disposed of, or the process is gone; null while another process has it.</summary>
    /// <exception cref="StorageException">Nothing can be written there; the message names the cure.</exception>
    public IDisposable? TryClaim() => Explained(() =>
    {
        _folder.Make();
        try
        {
            return new FileStream(_folder.PathOf("index.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    });

    /// <summary>Puts what <paramref name="write"/> writes in its place. Only for whoever has the claim.</summary>
    /// <returns>How many bytes that is.</returns>
    /// <exception cref="StorageException">It cannot be written; the message names the cure. The old one, if there was one, is still there.</exception>
    public long Replace(Action<Stream> write) => Explained(() =>
    {
        var next = Location + ".new";
        try
        {
            long length;
            using (var file = new FileStream(next, ToWrite()))
            {
                write(file);
                file.Flush(flushToDisk: true);
                length = file.Length;
            }

            File.Move(next, Location, overwrite: true);
            FolderFlush.TryFlush(Path.GetDirectoryName(Location)!);
            return length;
        }
        catch
        {
            File.Delete(next); // half of it is worth nothing, and the disk may be full
            throw;
        }
    });

    private static FileStreamOptions ToWrite()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = BytesAtOnce };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The index cannot be kept in {Location}: {exception.Message.TrimEnd('.')}. Give this user the right to write there, make room, or set Storage:Path to another folder; empty, nothing is kept.", exception);
        }
    }

    // What the system calls a file that another process has locked: EWOULDBLOCK, or on Windows a sharing violation.
    private static bool IsHeld(IOException exception)
    {
        const int WouldBlock = 11;
        const int MacWouldBlock = 35;
        const int SharingViolation = unchecked((int)0x80070020);

        return exception.HResult is WouldBlock or MacWouldBlock or SharingViolation;
    }
}
