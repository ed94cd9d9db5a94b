using System.Net;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Pdf;

/// <summary>Reads the text that a PDF holds, in reading order; pictures of text, as scanners make them, hold none.</summary>
internal static class PdfReader
{
    /// <summary>Within which the header must stand for other readers, too: PDF 1.7, appendix H.3.</summary>
    private const int HeaderBytes = 1024;

    private const string TextOpens = "<pre>\n";
    private const string TextCloses = "</pre>";

    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        if (source.Bytes.AsSpan(..Math.Min(source.Bytes.Length, HeaderBytes)).IndexOf("%PDF-"u8) < 0)
        {
            throw new UnreadableException("it is no PDF. Save it anew, or as text.");
        }

        var output = PdfToText.Run(source, cancellationToken);
        var (about, content) = Split(output);
        var pages = content.Split('\f');
        if (pages.Length > source.Limits.MaxPages + 1)
        {
            source.Warn($"{source.Name}: the pages behind page {source.Limits.MaxPages:N0} were left out. Split it or raise Corpus:MaxPages.");
        }

        var text = new ExtractedText(cancellationToken);
        foreach (var paragraph in pages.Take(source.Limits.MaxPages).SelectMany(page => page.Split("\n\n")))
        {
            text.AddParagraph(paragraph);
        }

        return text.IsEmpty
            ? throw new UnreadableException("it holds no text, only pictures. Run text recognition on it first.")
            : [ToDocument(text, about, source)];
    }

    private static ExtractedDocument ToDocument(ExtractedText text, string about, SourceFile source)
    {
        var document = text.ToDocument(source.TitleFromName);

        return document with
        {
            Title = DocumentMetadata.Title(TitleIn(about), document.Text, 0, source.TitleFromName),
            Date = source.DateFromProgram(Between(about, "<meta name=\"CreationDate\" content=\"", "\"")),
        };
    }

    /// <summary>The head, which is HTML, and the text, which is not: its marks stand as they are.</summary>
    private static (string About, string Text) Split(string output)
    {
        var start = output.IndexOf(TextOpens, StringComparison.Ordinal);
        var end = output.LastIndexOf(TextCloses, StringComparison.Ordinal);

        return start < 0 || end < start
            ? throw new UnreadableException("pdftotext's output was not understood. Install poppler's, version 0.80 or later.")
            : (output[..start], output[(start + TextOpens.Length)..end]);
    }

    /// <summary>The title, unless a program made it of a file's name.</summary>
    private static string? TitleIn(string about)
    {
        var title = WebUtility.HtmlDecode(Between(about, "<title>", "</title>"))?.Trim();
        var isFileName = title is null
            || title.StartsWith("Microsoft ", StringComparison.Ordinal)
            || title.Equals("untitled", StringComparison.OrdinalIgnoreCase)
            || (Path.GetExtension(title) is { Length: > 1 and <= 5 } ending && !ending.Contains(' '));

        return isFileName ? null : title;
    }

    private static string? Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += before.Length;
        var end = text.IndexOf(after, start, StringComparison.Ordinal);

        return end < 0 ? null : text[start..end];
    }
}
