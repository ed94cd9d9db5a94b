namespace ChatBot.Corpus;

/// <summary>Says which files have come to rest, so that none is read while it is being written.</summary>
/// <remarks>
/// By the time of writing, where the clock of the disk agrees with ours; else by having seen the file unchanged for as long.
/// One thread at a time.
/// </remarks>
internal sealed class FileRest(TimeProvider time)
{
    /// <summary>Who writes a file in pieces writes the next one sooner than this.</summary>
    public static readonly TimeSpan Needed = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<string, (FileStamp Stamp, long SeenAt)> _restless = new(StringComparer.Ordinal);

    /// <summary>Whether the file called <paramref name="name"/>, which has this stamp now, is written to no more.</summary>
    public bool Has(string name, FileStamp stamp)
    {
        if (time.GetUtcNow().UtcDateTime - stamp.WrittenAt >= Needed || IsSeenSince(name, stamp))
        {
            _restless.Remove(name);
            return true;
        }

        return false;
    }

    private bool IsSeenSince(string name, FileStamp stamp)
    {
        if (_restless.TryGetValue(name, out var seen) && seen.Stamp == stamp)
        {
            return time.GetElapsedTime(seen.SeenAt) >= Needed;
        }

        _restless[name] = (stamp, time.GetTimestamp());
        return false;
    }
}
