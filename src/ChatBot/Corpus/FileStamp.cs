namespace ChatBot.Corpus;

/// <summary>What tells one state of a file from another without reading it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="WrittenAt">When it was last written to, in UTC.</param>
/// <param name="CreatedAt">When it was made, in UTC: another file may be moved into its place with an older time of writing.</param>
internal sealed record FileStamp(long Length, DateTime WrittenAt, DateTime CreatedAt)
{
    /// <summary>The stamp of the file at <paramref name="path"/> as it is now; null where there is none to be had.</summary>
    public static FileStamp? TryOf(string path)
    {
        try
        {
            var file = new FileInfo(path);

            return new FileStamp(file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
