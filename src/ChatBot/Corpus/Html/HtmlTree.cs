using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Html;

/// <summary>Parses HTML within bounds; nothing that it links to is loaded, and no script runs.</summary>
internal static class HtmlTree
{
    /// <summary>Several times what long pages have; a few kilobytes of unclosed marks can make millions.</summary>
    private const int MostElements = 300_000;

    /// <summary>The tree. Throws <see cref="UnreadableException"/> for one that is too large or deeper than <see cref="CorpusOptions.MaxNesting"/>.</summary>
    public static IHtmlDocument Parse(string html, CorpusOptions limits)
    {
        // The parser has a bound of its own, but goes on below it, in quadratic time.
        var growth = new Growth(limits.MaxNesting);
        var options = new HtmlParserOptions
        {
            MaximumDepth = limits.MaxNesting * 2,
            DisableElementPositionTracking = true,
            OnCreated = (element, _) => growth.Add(element),
        };

        return new HtmlParser(options).ParseDocument(html);
    }

    private sealed class Growth(int mostNesting)
    {
        private int _count;
        private IElement? _last;

        public void Add(IElement element)
        {
            if (++_count > MostElements)
            {
                throw new UnreadableException($"it has more than {MostElements:N0} elements. Split it or convert it to text.");
            }

            // The element itself has no parent yet; the one before it has.
            var depth = 0;
            for (INode? ancestor = _last; ancestor is not null; ancestor = ancestor.Parent)
            {
                if (++depth > mostNesting)
                {
                    throw new UnreadableException($"its elements stand in each other more than {mostNesting:N0} deep. Convert it to text or raise Corpus:MaxNesting.");
                }
            }

            _last = element;
        }
    }
}
