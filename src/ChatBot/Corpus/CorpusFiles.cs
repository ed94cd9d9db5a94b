using System.Text.Json.Serialization;

namespace ChatBot.Corpus;

/// <summary>In which state the files of a corpus are, or were when they were read: where it is the same, they would be read the same.</summary>
/// <param name="Files">Every file that is read, in the order of their documents.</param>
/// <param name="Unread">What was said of the others.</param>
internal sealed record CorpusFiles(IReadOnlyList<FileState> Files, IReadOnlyList<string> Unread)
{
    public bool IsSameAs(CorpusFiles other) =>
        Files.Count == other.Files.Count
        && Files.Zip(other.Files).All(pair => pair.First.IsSurelySameAs(pair.Second))
        && Unread.SequenceEqual(other.Unread);
}

/// <summary>In which state a file is.</summary>
/// <param name="Name">Its path in the corpus.</param>
/// <param name="Stamp">What tells its states apart; null where it cannot be told, or the file was being written.</param>
internal sealed record FileState(string Name, FileStamp? Stamp)
{
    /// <summary>What it gave, if its documents are in the corpus just as it gave them; null where that is not so, or not known.</summary>
    [JsonIgnore]
    public FileContent? Content { get; init; }

    public bool IsSurelySameAs(FileState other) => Name == other.Name && Stamp is not null && Stamp == other.Stamp;
}
