using System.ComponentModel.DataAnnotations;

namespace ChatBot.Corpus;

/// <summary>The <c>Corpus</c> section of appsettings.json.</summary>
internal sealed class CorpusOptions
{
    /// <summary>A folder, a file, or a .jsonl or .jsonl.gz file of documents; see <see cref="CorpusLocation"/> for where it is looked for.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Corpus:Path is empty. Set it to a folder of .txt and .md files, or to a .jsonl file.")]
    public string Path { get; set; } = "seeds/documents";

    /// <summary>A larger file, or JSON line, is skipped with a warning.</summary>
    [Range(1, 1_000_000_000, ErrorMessage = "Corpus:MaxFileBytes must lie between 1 and 1,000,000,000. Leave it out for 20,000,000.")]
    public long MaxFileBytes { get; set; } = 20_000_000;

    /// <summary>Reading stops, with a warning, before the documents' bytes, unpacked, come to more.</summary>
    [Range(1, 100_000_000_000, ErrorMessage = "Corpus:MaxCorpusBytes must lie between 1 and 100,000,000,000. Leave it out for 500,000,000.")]
    public long MaxCorpusBytes { get; set; } = 500_000_000;

    /// <summary>A .docx that comes to more bytes when unpacked, and a .pdf with more bytes of text, is skipped with a warning.</summary>
    [Range(1, 2_000_000_000, ErrorMessage = "Corpus:MaxUnpackedBytes must lie between 1 and 2,000,000,000. Leave it out for 100,000,000.")]
    public long MaxUnpackedBytes { get; set; } = 100_000_000;

    /// <summary>The pages of a .pdf behind this one are left out, with a warning.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Corpus:MaxPages must lie between 1 and 1,000,000. Leave it out for 2,000.")]
    public int MaxPages { get; set; } = 2_000;

    /// <summary>How deep elements may stand within each other in .html and .docx files; a deeper file is skipped with a warning.</summary>
    [Range(10, 1_000, ErrorMessage = "Corpus:MaxNesting must lie between 10 and 1,000. Leave it out for 256.")]
    public int MaxNesting { get; set; } = 256;

    /// <summary>A file whose text takes longer to be taken out of it is skipped with a warning; of JSON lines, those that are left.</summary>
    [Range(1, 3_600, ErrorMessage = "Corpus:FileSeconds must lie between 1 and 3,600. Leave it out for 30.")]
    public int FileSeconds { get; set; } = 30;

    /// <summary>Poppler's pdftotext: a name that is looked for on PATH, or where it lies.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Corpus:PdfToText is empty. Leave it out for pdftotext.")]
    public string PdfToText { get; set; } = "pdftotext";

    /// <summary>Whether the running bot takes over changes of the documents by itself.</summary>
    public bool Watch { get; set; } = true;
}
