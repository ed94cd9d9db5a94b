using ChatBot.Corpus.PlainText;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Extraction;

/// <summary>A file that is about to be read as a whole.</summary>
/// <param name="File">Where it lies and what it is called.</param>
/// <param name="Bytes">Its content, at most <see cref="CorpusOptions.MaxFileBytes"/>.</param>
/// <param name="Limits">How much of what it may hold.</param>
/// <param name="Warn">Takes a sentence for what is left out, if only a part is.</param>
internal sealed record SourceFile(CorpusFile File, byte[] Bytes, CorpusOptions Limits, Action<string> Warn)
{
    /// <summary>What a warning calls it.</summary>
    public string Name => File.Name;

    /// <summary>What it is called where it does not say so itself.</summary>
    public string TitleFromName => Path.GetFileNameWithoutExtension(Name) is { Length: > 0 } title ? title : Name;

    /// <summary>Reads titles, dates and addresses; warns of those that make no sense.</summary>
    public DocumentMetadata Metadata => new(Name, Warn);

    /// <summary>The text of a format that is text. Throws <see cref="UnreadableException"/> if the bytes are none.</summary>
    public string DecodeText() =>
        TextDecoder.TryDecode(Bytes, out var text, out var problem) ? text : throw new UnreadableException(problem);

    /// <summary>A date that a program wrote, or none: nobody can cure what a program writes, so there is no warning.</summary>
    public PartialDate? DateFromProgram(string? given) => new DocumentMetadata(Name, _ => { }).Date(given);
}
