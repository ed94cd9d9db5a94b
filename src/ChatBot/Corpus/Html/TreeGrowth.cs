using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Html;

/// <summary>Watches a tree while it is parsed, and ends that where a small file makes a huge or deep one.</summary>
/// <param name="mostNesting">See <see cref="CorpusOptions.MaxNesting"/>.</param>
/// <param name="cancellationToken">Ends the parsing with the next token.</param>
internal sealed class TreeGrowth(int mostNesting, CancellationToken cancellationToken)
{
    /// <summary>Several times what long pages have.</summary>
    private const int MostElements = 1_000_000;

    /// <summary>How many marks of one kind and with the same attributes a parser keeps open: https://html.spec.whatwg.org/multipage/parsing.html#push-onto-the-list-of-active-formatting-elements.</summary>
    private const int MostAlike = 3;

    private readonly Dictionary<string, Stack<string>> _open = [];
    private readonly Dictionary<string, int> _alike = [];
    private long _elements;
    private int _kept;
    private IElement? _last;

    /// <summary>Counts what a tag may make: an element, and a copy of each mark such as &lt;b&gt; that was not closed, as paragraphs end but these go on.</summary>
    public void Read(HtmlToken token)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (token is not HtmlTagToken tag)
        {
            return;
        }

        _elements += _kept + (tag.Type == HtmlTokenType.StartTag ? 1 : 0);
        if (_elements > MostElements)
        {
            throw new UnreadableException($"it comes to more than {MostElements:N0} elements. Split it or convert it to text.");
        }

        if (tag.Name is "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u")
        {
            Keep(tag);
        }
    }

    /// <summary>Measures how deep the tree is; the element itself has no parent yet, but the one before it has.</summary>
    public void Add(IElement element)
    {
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

    private void Keep(HtmlTagToken tag)
    {
        if (!_open.TryGetValue(tag.Name, out var open))
        {
            _open.Add(tag.Name, open = new Stack<string>());
        }

        if (tag.Type == HtmlTokenType.StartTag)
        {
            var kind = $"{tag.Name} {string.Join(' ', tag.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"))}";
            open.Push(kind);
            Count(kind, +1);
        }
        else if (open.TryPop(out var kind))
        {
            Count(kind, -1);
        }
    }

    private void Count(string kind, int change)
    {
        var before = _alike.GetValueOrDefault(kind);
        _alike[kind] = before + change;
        _kept += Math.Min(before + change, MostAlike) - Math.Min(before, MostAlike);
    }
}
