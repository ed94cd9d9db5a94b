using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ChatBot.Corpus.Html;

/// <summary>Parses HTML within bounds; nothing that it links to is loaded, and no script runs.</summary>
internal static class HtmlTree
{
    /// <summary>The tree. Throws <see cref="Extraction.UnreadableException"/> for one that is too large or deeper than <see cref="CorpusOptions.MaxNesting"/>.</summary>
    public static IHtmlDocument Parse(string html, CorpusOptions limits, CancellationToken cancellationToken)
    {
        // The parser has a bound of its own, but goes on below it, in quadratic time.
        var growth = new TreeGrowth(limits.MaxNesting, cancellationToken);
        var options = new HtmlParserOptions
        {
            MaximumDepth = limits.MaxNesting * 2,
            DisableElementPositionTracking = true,
            OnCreated = (element, _) => growth.Add(element),
            OnToken = (token, _) => growth.Read(token),
        };

        return new HtmlParser(options).ParseDocument(html);
    }
}
