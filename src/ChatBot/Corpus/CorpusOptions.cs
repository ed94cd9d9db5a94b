using System.ComponentModel.DataAnnotations;

namespace ChatBot.Corpus;

/// <summary>The <c>Corpus</c> section of appsettings.json.</summary>
internal sealed class CorpusOptions
{
    /// <summary>A folder, a file, or a .jsonl or .jsonl.gz file of documents; see <see cref="CorpusLocation"/> for where it is looked for.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Corpus:Path is empty. Set it to a folder of .txt and .md files, or to a .jsonl file.")]
    public string Path { get; set; } = "seeds/documents";

    /// <summary>A larger text file, or JSON line, is skipped with a warning.</summary>
    [Range(1, 1_000_000_000, ErrorMessage = "Corpus:MaxFileBytes must lie between 1 and 1,000,000,000. Leave it out for 20,000,000.")]
    public long MaxFileBytes { get; set; } = 20_000_000;

    /// <summary>Reading stops, with a warning, before the documents' bytes, unpacked, come to more.</summary>
    [Range(1, 100_000_000_000, ErrorMessage = "Corpus:MaxCorpusBytes must lie between 1 and 100,000,000,000. Leave it out for 500,000,000.")]
    public long MaxCorpusBytes { get; set; } = 500_000_000;
}
