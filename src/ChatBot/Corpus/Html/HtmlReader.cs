using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Html;

/// <summary>Reads a web page's main content, without menus, scripts and what else stands around it.</summary>
internal static class HtmlReader
{
    private const int LongestPreamble = 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"' />;");

    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        var page = HtmlTree.Parse(Charset.Decode(source.Bytes, DeclaredCharset(source.Bytes)), source.Limits, cancellationToken);
        var main = PageParts.MainOf(page);
        var text = main is null ? new ExtractedText(cancellationToken) : TextOf(main, cancellationToken);
        if (text.IsEmpty)
        {
            throw new UnreadableException("it holds no text outside menus and scripts. Save the page as the browser shows it, or as text.");
        }

        var about = new PageMetadata(page, main!);

        return [text.ToDocument(DocumentMetadata.Title(about.Title, "", 0, source.TitleFromName)) with
        {
            Date = about.Dates.Select(source.DateFromProgram).FirstOrDefault(date => date is not null),
            Url = about.Address,
        }];
    }

    /// <summary>Adds the running text of a fragment, such as a mail or the HTML within Markdown.</summary>
    public static void AddFragment(string html, CorpusOptions limits, ExtractedText text, CancellationToken cancellationToken) =>
        new HtmlBlocks(text, PageParts.IsLeftOut).Write(HtmlTree.Parse(html, limits, cancellationToken));

    private static ExtractedText TextOf(IElement main, CancellationToken cancellationToken)
    {
        var text = new ExtractedText(cancellationToken);
        var menus = new LinkLists(main);
        new HtmlBlocks(text, element => PageParts.IsLeftOut(element) || menus.Hold(element)).Write(main);
        if (text.IsEmpty)
        {
            new HtmlBlocks(text, PageParts.IsLeftOut).Write(main); // A page of links is about them.
        }

        return text;
    }

    /// <summary>What a meta element among the first bytes says: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding.</summary>
    private static string? DeclaredCharset(byte[] bytes)
    {
        var preamble = Encoding.Latin1.GetString(bytes.AsSpan(..Math.Min(bytes.Length, LongestPreamble)));
        var at = preamble.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || preamble.LastIndexOf("<meta", at, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        var label = preamble.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = label.IndexOfAny(LabelEnds);

        return end > 0 && label[..end].ToString() is var name && !name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? name : null;
    }
}
