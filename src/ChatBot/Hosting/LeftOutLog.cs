namespace ChatBot.Hosting;

/// <summary>Logs what was left out of a corpus, and each thing only once for as long as it lasts.</summary>
internal sealed partial class LeftOutLog(ILogger logger)
{
    private const int MostLogged = 10;

    private HashSet<string> _known = [];

    /// <summary>Logs those of the <paramref name="warnings"/> that were not there last time.</summary>
    public void Warn(IReadOnlyList<string> warnings)
    {
        var fresh = warnings.Where(warning => !_known.Contains(warning)).ToList();
        foreach (var warning in fresh.Take(MostLogged))
        {
            Log.LeftOut(logger, warning);
        }

        if (fresh.Count > MostLogged)
        {
            Log.MoreLeftOut(logger, fresh.Count - MostLogged);
        }

        _known = [.. warnings];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
        public static partial void LeftOut(ILogger logger, string warning);

        [LoggerMessage(Level = LogLevel.Warning, Message = "And {Count} more; the `index` command lists them all.")]
        public static partial void MoreLeftOut(ILogger logger, int count);
    }
}
