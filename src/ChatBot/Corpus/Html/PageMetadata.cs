using AngleSharp.Dom;

namespace ChatBot.Corpus.Html;

/// <summary>What a page says about itself.</summary>
/// <param name="page">The whole page.</param>
/// <param name="main">Its main content.</param>
internal sealed class PageMetadata(IDocument page, IElement main)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
        "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "citation_publication_date", "article:modified_time", "last-modified",
    ];

    /// <summary>The one first-level heading, else the title for sharing, else the window's.</summary>
    public string? Title
    {
        get
        {
            var headings = main.QuerySelectorAll("h1").Select(heading => heading.TextContent).Where(IsSomething).Take(2).ToList();

            return new[] { headings.Count == 1 ? headings[0] : null, Meta("og:title"), page.Title }.FirstOrDefault(IsSomething);
        }
    }

    /// <summary>When it may have been published, surest first.</summary>
    public IEnumerable<string> Dates =>
        DateNames.Select(Meta)
            .Append(main.QuerySelector("[itemprop=datePublished]") is { } published ? published.GetAttribute("content") ?? published.GetAttribute("datetime") : null)
            .Append(main.QuerySelector("time[datetime]")?.GetAttribute("datetime"))
            .OfType<string>()
            .Where(IsSomething);

    /// <summary>Where it can be read.</summary>
    public Uri? Address =>
        new[] { page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), Meta("og:url") }
            .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? url : null)
            .FirstOrDefault(url => url is not null);

    private string? Meta(string name) => page.QuerySelectorAll("meta[content]")
        .FirstOrDefault(meta => Names(meta).Any(given => string.Equals(given, name, StringComparison.OrdinalIgnoreCase)))?.GetAttribute("content");

    private static IEnumerable<string?> Names(IElement meta) => [meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop")];

    private static bool IsSomething(string? value) => !string.IsNullOrWhiteSpace(value);
}
