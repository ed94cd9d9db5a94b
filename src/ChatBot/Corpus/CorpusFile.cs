namespace ChatBot.Corpus;

/// <summary>A file of the corpus.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its path in the corpus, with / between folders.</param>
internal sealed record CorpusFile(string Path, string Name)
{
    /// <summary>How to read it.</summary>
    public CorpusFormat Format => CorpusFormat.OfNamed(Name);

    /// <summary>Whether a folder's documents include it.</summary>
    public bool IsReadInFolders => CorpusFormat.Of(Name) is not null;

    /// <summary>Whether its bytes are packed.</summary>
    public bool IsPacked => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without its ending: the id of the document that it is.</summary>
    public string Id => Name[..^(Format.EndingOf(Name) ?? System.IO.Path.GetExtension(Name)).Length] is { Length: > 0 } id ? id : Name;

    /// <summary>What a warning calls one of its lines.</summary>
    public string NameOfLine(int number) => $"{Name}, line {number:N0}";

    /// <summary>Whether it is the whole corpus.</summary>
    public bool IsAlone { get; private init; }

    /// <summary>The id of the document that one of its lines is. Beside other files it begins with this one's, so that folders go by where a file lies and not by what it says.</summary>
    /// <param name="id">The id that the line has.</param>
    public string IdOfLine(string id) => IsAlone ? id : $"{Id}/{id}";

    /// <summary>A file that is the whole corpus, whatever its ending.</summary>
    public static CorpusFile Alone(string path) => new(path, System.IO.Path.GetFileName(path)) { IsAlone = true };
}
