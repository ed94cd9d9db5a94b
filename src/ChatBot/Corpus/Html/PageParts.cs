using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ChatBot.Corpus.Html;

/// <summary>Tells what a page says from what every page around it says.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> NeverText = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
        "nav", "aside", "dialog", "menu", "button", "select", "textarea", "input", "datalist", "rp", "rt");

    // https://www.w3.org/TR/wai-aria-1.2/#landmark_roles, and widgets.
    private static readonly FrozenSet<string> FrameRoles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog", "alertdialog", "tablist");

    /// <summary>Where a page holds what it is about: its main element, else its one article, else all of it.</summary>
    public static IElement? MainOf(IDocument page)
    {
        var articles = page.QuerySelectorAll("article").Where(article => article.ParentElement?.Closest("article") is null).Take(2).ToList();

        return page.QuerySelector("main, [role=main]") ?? (articles.Count == 1 ? articles[0] : page.Body);
    }

    /// <summary>Whether an element is no part of the running text: scripts, controls, menus, what is hidden, the head and foot of the page.</summary>
    public static bool IsLeftOut(IElement element) =>
        NeverText.Contains(element.LocalName)
        || (element.LocalName is "header" && element.Closest("article, main") is null)
        || (element.LocalName is "footer" && element.Closest("blockquote") is null)
        || IsHidden(element)
        || FrameRoles.Contains(element.GetAttribute("role") ?? "")
        || IsQuotedMail(element);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    // How mail programs mark the message that is answered.
    private static bool IsQuotedMail(IElement element) =>
        (element.LocalName is "blockquote" && element.GetAttribute("type") is "cite") || element.ClassList.Contains("gmail_quote");
}
