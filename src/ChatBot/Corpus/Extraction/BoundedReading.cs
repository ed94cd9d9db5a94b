namespace ChatBot.Corpus.Extraction;

/// <summary>Keeps one file from holding up all others: what says that it is empty is not opened, and nothing is read for ever.</summary>
internal static class BoundedReading
{
    /// <summary>Calls <paramref name="read"/> with the file's length and a token that also ends after <see cref="CorpusOptions.FileSeconds"/>; adds a warning where it is not to be read, or not to its end.</summary>
    public static void Read(CorpusFile file, FileContent content, Action<long, CancellationToken> read, CancellationToken cancellationToken)
    {
        // A pipe or device says that it is empty, and is not opened: that could block for ever.
        var length = new FileInfo(file.Path).Length;
        if (length == 0)
        {
            content.Warn($"{file.Name} was skipped: it is empty. Remove it or write something into it.");
            return;
        }

        using var timeLimit = new CancellationTokenSource(TimeSpan.FromSeconds(content.Limits.FileSeconds));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeLimit.Token, cancellationToken);
        try
        {
            read(length, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var what = content.Documents.Any() ? $"The end of {file.Name} was left out" : $"{file.Name} was skipped";
            content.Warn($"{what}: reading it took longer than {content.Limits.FileSeconds:N0} s. Split it, convert it to text or raise Corpus:FileSeconds.");
        }
    }
}
