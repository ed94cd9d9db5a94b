namespace ChatBot.Corpus;

/// <summary>How the documents lie in a file.</summary>
internal enum CorpusFormat
{
    /// <summary>The file is one document.</summary>
    Text,

    /// <summary>Each line is a document in JSON; the file may be packed with gzip.</summary>
    JsonLines,
}

/// <summary>A file of the corpus.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its path in the corpus, with / between folders.</param>
internal sealed record CorpusFile(string Path, string Name)
{
    private static readonly string[] JsonEndings = [".jsonl", ".jsonl.gz"];
    private static readonly string[] TextEndings = [".txt", ".text", ".md", ".markdown"];

    /// <summary>Told by the name's ending.</summary>
    public CorpusFormat Format => EndingAmong(JsonEndings) is null ? CorpusFormat.Text : CorpusFormat.JsonLines;

    /// <summary>Whether a folder's documents include it.</summary>
    public bool IsReadInFolders => (EndingAmong(JsonEndings) ?? EndingAmong(TextEndings)) is not null;

    /// <summary>Whether its bytes are packed.</summary>
    public bool IsPacked => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without its ending: the id of the document that it is.</summary>
    public string Id => Name[..^(EndingAmong(TextEndings) ?? System.IO.Path.GetExtension(Name)).Length] is { Length: > 0 } id ? id : Name;

    /// <summary>A file that is the whole corpus, whatever its ending.</summary>
    public static CorpusFile Alone(string path) => new(path, System.IO.Path.GetFileName(path));

    private string? EndingAmong(string[] endings) =>
        Array.Find(endings, ending => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
