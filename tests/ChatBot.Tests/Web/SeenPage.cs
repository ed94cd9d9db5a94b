using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ChatBot.Web;

/// <summary>A page as a browser reads it.</summary>
internal sealed class SeenPage
{
    private static readonly HashSet<string> Inline = new(["a", "b", "span", "time", "mark"], StringComparer.OrdinalIgnoreCase);

    private SeenPage(IDocument document) => Document = document;

    public IDocument Document { get; }

    public static SeenPage Of(string html) => new(new HtmlParser().ParseDocument(html));

    /// <summary>What can be read of the first element that fits, each block on a line of its own.</summary>
    public string Text(string selector = "main")
    {
        var text = new StringBuilder();
        Read(One(selector), text);

        return text.ToString();
    }

    /// <summary>The one element that fits.</summary>
    public IElement One(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    /// <summary>Where a link leads to.</summary>
    public string Link(string selector) => One(selector).GetAttribute("href")!;

    private static void Read(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            text.Append(words.Data);
            return;
        }

        var isBlock = node is IElement element && !Inline.Contains(element.LocalName);
        text.Append(isBlock ? "\n" : "");
        foreach (var child in node.ChildNodes)
        {
            Read(child, text);
        }

        text.Append(isBlock ? "\n" : "");
    }
}
