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

    /// <summary>Who saves a file mostly empties it first, and on a busy disk the text may be long in coming.</summary>
    public static readonly TimeSpan NeededByEmpty = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, (FileStamp Stamp, long SeenAt)> _restless = new(StringComparer.Ordinal);

    /// <summary>Whether the file called <paramref name="name"/>, which has this stamp now, is written to no more.</summary>
    public bool Has(string name, FileStamp stamp)
    {
        var needed = stamp.Length == 0 ? NeededByEmpty : Needed;
        if (time.GetUtcNow().UtcDateTime - stamp.WrittenAt >= needed || IsSeenFor(needed, name, stamp))
        {
            _restless.Remove(name);
            return true;
        }

        return false;
    }

    private bool IsSeenFor(TimeSpan needed, string name, FileStamp stamp)
    {
        if (_restless.TryGetValue(name, out var seen) && seen.Stamp == stamp)
        {
            return time.GetElapsedTime(seen.SeenAt) >= needed;
        }

        _restless[name] = (stamp, time.GetTimestamp());
        return false;
    }
}
