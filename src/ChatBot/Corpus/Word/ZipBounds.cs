using System.IO.Compression;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Word;

/// <summary>Unpacks an archive to nowhere, to know how much it holds before anything reads it into memory.</summary>
/// <remarks>What the archive says of its own sizes is not believed.</remarks>
internal static class ZipBounds
{
    private const int MostEntries = 10_000;

    /// <summary>Throws <see cref="UnreadableException"/> if the archive comes to more than <see cref="CorpusOptions.MaxUnpackedBytes"/>, and <see cref="InvalidDataException"/> if it is none.</summary>
    public static void Check(byte[] archive, CorpusOptions limits, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
        {
            throw new UnreadableException($"it has more than {MostEntries:N0} parts. Save it anew, or as text.");
        }

        var left = limits.MaxUnpackedBytes;
        var buffer = new byte[64 * 1024];
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                left -= read;
                if (left < 0)
                {
                    throw new UnreadableException($"it comes to more than {limits.MaxUnpackedBytes:N0} bytes when unpacked. Split it or raise Corpus:MaxUnpackedBytes.");
                }
            }
        }
    }
}
