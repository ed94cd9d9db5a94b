using ChatBot.Retrieval;
using ChatBot.Retrieval.Persistence;
using ChatBot.Storage;
using ChatBot.Storage.Snapshots;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting.Keeping;

/// <summary>The index as it is kept over a restart. Whatever is wrong with it is told, and never more than a reason to build it anew.</summary>
internal sealed partial class KeptIndex(SnapshotFile file, IOptions<RetrievalOptions> retrieval, ILogger<KeptIndex> logger) : IDisposable
{
    private IDisposable? _claim;
    private bool _isSilent;

    /// <summary>Where it lies.</summary>
    public string Location => file.Location;

    /// <summary>Opens what is kept, and looks whether it is of documents with this origin.</summary>
    public Opening Open(CorpusOrigin origin)
    {
        try
        {
            using var opened = file.TryOpen();
            if (opened is null)
            {
                return new Opening.Nothing();
            }

            var snapshot = new SnapshotReader(opened);
            var index = snapshot.Read(retrieval.Value);
            var kept = CorpusOrigin.TryRead(snapshot.Origin);
            return kept is not null && origin.IsSameAs(kept) ? new Opening.Opened(index, kept) : new Opening.Outdated(index, kept);
        }
        catch (Exception exception) when (exception is SnapshotException or IOException or UnauthorizedAccessException)
        {
            return new Opening.Unusable(exception.Message.TrimEnd('.'));
        }
    }

    /// <summary>The same; what is wrong is told to whoever reads the log.</summary>
    public Opening OpenAndWarn(CorpusOrigin origin)
    {
        var opening = Open(origin);
        if (opening is Opening.Outdated)
        {
            Log.IsOutdated(logger, file.Location);
        }

        if (opening is Opening.Unusable unusable)
        {
            Log.CannotBeUsed(logger, file.Location, unusable.Reason);
        }

        return opening;
    }

    /// <summary>Keeps an index; false, and why is told once, if another process does, or nothing can be written.</summary>
    public bool Keep(IndexSnapshot index, CorpusOrigin origin)
    {
        if (!file.IsKept)
        {
            return false;
        }

        try
        {
            _claim ??= file.TryClaim();
            if (_claim is null)
            {
                Warn(() => Log.IsKeptByAnother(logger, file.Location));
                return false;
            }

            file.Replace(stream => SnapshotWriter.Write(index, origin.ToBytes(), stream));
            return true;
        }
        catch (StorageException exception)
        {
            Warn(() => Log.CannotBeKept(logger, exception.Message));
            return false;
        }
    }

    /// <summary>Lets others keep it.</summary>
    public void Dispose()
    {
        _claim?.Dispose();
        _claim = null;
    }

    // What stands in the way will mostly stand there again at every change.
    private void Warn(Action warn)
    {
        if (!_isSilent)
        {
            _isSilent = true;
            warn();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Location} is of other documents, or of an earlier state of them; what changed is read into it.")]
        public static partial void IsOutdated(ILogger logger, string location);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Location} cannot be used: {Reason}. The index is built anew from the documents.")]
        public static partial void CannotBeUsed(ILogger logger, string location, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Location} is written by another process; this one only reads it. Give each bot a Storage:Path of its own if their documents differ.")]
        public static partial void IsKeptByAnother(ILogger logger, string location);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason}")]
        public static partial void CannotBeKept(ILogger logger, string reason);
    }
}
