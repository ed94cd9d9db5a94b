namespace ChatBot.Corpus;

/// <summary>Where a corpus path points.</summary>
internal static class CorpusLocation
{
    /// <summary>
    /// The full path: from the current directory or, where nothing lies there, from beside the program, so that
    /// the shipped seeds are found wherever the program is started. Throws <see cref="CorpusException"/> if nothing lies in either place.
    /// </summary>
    public static string Resolve(string path)
    {
        var tried = new[] { Path.GetFullPath(path), Path.GetFullPath(path, AppContext.BaseDirectory) };

        return Array.Find(tried, Path.Exists) ?? throw new CorpusException(
            $"There is no corpus at '{tried[0]}'. Give a folder of .txt and .md files, of other documents, or a .jsonl file, with --corpus PATH or Corpus:Path.");
    }
}
