using ChatBot.Retrieval.Persistence;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Storage.Snapshots;

/// <summary>A snapshot's file, open to be read. It may be replaced or deleted meanwhile; what is read stays the same.</summary>
public sealed class OpenSnapshot : ISnapshotBytes, IDisposable
{
    private readonly SafeFileHandle _file;

    /// <summary>Opens the file at <paramref name="path"/>. Throws as <see cref="File.OpenHandle"/> does.</summary>
    public OpenSnapshot(string path)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = RandomAccess.GetLength(_file);
    }

    /// <inheritdoc/>
    public long Length { get; }

    /// <inheritdoc/>
    public void Read(Span<byte> bytes, long position)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(_file, bytes, position);
            if (read == 0)
            {
                throw new EndOfStreamException("The file has become shorter");
            }

            bytes = bytes[read..];
            position += read;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
