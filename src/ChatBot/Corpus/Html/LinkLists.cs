using AngleSharp.Dom;

namespace ChatBot.Corpus.Html;

/// <summary>Knows menus that are not marked as such: blocks whose words are nearly all links.</summary>
internal sealed class LinkLists
{
    private const double MostlyLinks = 0.8;
    private const int FewestLinks = 3;

    private readonly HashSet<INode> _found = [];

    /// <summary>Reads the tree under <paramref name="root"/> once.</summary>
    public LinkLists(IElement root) => Measure(root, isLinked: false);

    /// <summary>Whether the block is such a menu.</summary>
    public bool Hold(INode block) => _found.Contains(block);

    private (int Words, int Linked, int Links) Measure(INode node, bool isLinked)
    {
        if (node is IText text)
        {
            var length = text.Data.AsSpan().Trim().Length;
            return (length, isLinked ? length : 0, 0);
        }

        var isLink = node is IElement { LocalName: "a" } link && link.HasAttribute("href");
        var (words, linked, links) = (0, 0, isLink ? 1 : 0);
        if (node is not IElement element || !PageParts.IsLeftOut(element))
        {
            foreach (var child in node.ChildNodes)
            {
                var part = Measure(child, isLinked || isLink);
                (words, linked, links) = (words + part.Words, linked + part.Linked, links + part.Links);
            }
        }

        if (node is IElement { LocalName: "ul" or "ol" or "div" or "section" or "table" } && links >= FewestLinks && linked >= words * MostlyLinks)
        {
            _found.Add(node);
        }

        return (words, linked, links);
    }
}
