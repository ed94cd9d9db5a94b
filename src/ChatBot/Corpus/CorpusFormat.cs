using ChatBot.Corpus.Chats;
using ChatBot.Corpus.Extraction;
using ChatBot.Corpus.Html;
using ChatBot.Corpus.JsonLines;
using ChatBot.Corpus.Mail;
using ChatBot.Corpus.Markdown;
using ChatBot.Corpus.Pdf;
using ChatBot.Corpus.PlainText;
using ChatBot.Corpus.Transcripts;
using ChatBot.Corpus.Word;

namespace ChatBot.Corpus;

/// <summary>How documents lie in a file, told by the ending of its name.</summary>
/// <param name="Endings">In lower case, with the dot.</param>
/// <param name="Read">Reads a file's documents, and a warning for what cannot be read.</param>
internal sealed record CorpusFormat(IReadOnlyList<string> Endings, Action<CorpusFile, FileContent, CancellationToken> Read)
{
    private static readonly CorpusFormat AnyText = Whole(PlainTextReader.Extract, ".txt", ".text");

    private static readonly CorpusFormat[] All =
    [
        AnyText,
        Whole(MarkdownReader.Extract, ".md", ".markdown"),
        Whole(HtmlReader.Extract, ".html", ".htm", ".xhtml"),
        Whole(WordReader.Extract, ".docx"),
        Whole(PdfReader.Extract, ".pdf"),
        Whole(ChatExportReader.Extract, ".csv"),
        Whole(TranscriptReader.Extract, ".vtt", ".srt"),
        Whole(MailReader.Extract, ".eml"),
        new([".jsonl", ".jsonl.gz"], JsonLinesReader.Read),
    ];

    /// <summary>Every ending that is read in folders.</summary>
    public static IEnumerable<string> AllEndings => All.SelectMany(format => format.Endings);

    /// <summary>The format that a name's ending tells; null for one that is not known.</summary>
    public static CorpusFormat? Of(string name) => Array.Find(All, format => format.EndingOf(name) is not null);

    /// <summary>The format of a file that a person names by itself: text, if its ending tells nothing else.</summary>
    public static CorpusFormat OfNamed(string name) => Of(name) ?? AnyText;

    /// <summary>The ending of this format that <paramref name="name"/> has, if it has one.</summary>
    public string? EndingOf(string name) =>
        Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static CorpusFormat Whole(Extract extract, params string[] endings) =>
        new(endings, (file, content, cancellationToken) => WholeFileReader.Read(file, extract, content, cancellationToken));
}
