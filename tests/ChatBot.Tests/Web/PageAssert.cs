namespace ChatBot.Web;

/// <summary>What must hold for every page, whatever the documents and readers write.</summary>
internal static class PageAssert
{
    private static readonly HashSet<string> Ours = new(
        ["html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "main", "h1", "h2", "h3", "p", "form", "label", "div", "input", "button", "datalist", "option", "section", "ul", "ol", "li", "article", "figure", "blockquote", "b", "figcaption", "span", "time", "mark", "fieldset", "legend"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> OurAttributes = new(
        ["lang", "charset", "name", "content", "rel", "href", "src", "type", "defer", "class", "id", "aria-label", "aria-labelledby", "aria-live", "role", "method", "action", "for", "value", "maxlength", "list", "autocomplete", "enterkeyhint", "autofocus", "required", "hidden", "data-question", "title", "checked"],
        StringComparer.Ordinal);

    /// <summary>Every element and attribute is one that we write; the script and the style are ours; no link runs anything.</summary>
    public static void HoldsNothingOfOthers(SeenPage page)
    {
        Assert.All(page.Document.All, e => Assert.Contains(e.LocalName, Ours));
        Assert.All(page.Document.All.SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, OurAttributes));
        Assert.StartsWith("/script.js?v=", page.One("script").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("", page.One("script").TextContent);
        Assert.All(page.Document.QuerySelectorAll("link"), l => Assert.StartsWith("/", l.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.Document.QuerySelectorAll("a"), a => Assert.Matches("^(/(?![/\\\\])|#|https?://)", a.GetAttribute("href")));
    }

    /// <summary>Browsers are told to run, frame and keep nothing of it.</summary>
    public static void IsGuarded(HttpResponseMessage response)
    {
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal((int)response.StatusCode == 401 ? "same-origin" : "no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("no-store", Header(response, "Cache-Control"));
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
