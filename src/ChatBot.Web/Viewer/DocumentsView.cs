using ChatBot.Documents;
using ChatBot.Transport.Text;
using ChatBot.Web.Links;

namespace ChatBot.Web.Viewer;

/// <summary>The list of documents, or a part of it.</summary>
/// <param name="Filter">What the titles or ids shown hold.</param>
/// <param name="Page">Which part, from 1.</param>
/// <param name="Pages">How many parts there are.</param>
/// <param name="Total">How many documents fit the filter.</param>
/// <param name="Lines">Those of this part.</param>
public sealed record DocumentsView(string Filter, int Page, int Pages, int Total, IReadOnlyList<DocumentLine> Lines)
{
    private const int PerPage = 100;

    /// <summary>Lists what of <paramref name="documents"/> has <paramref name="filter"/> in its title or id, whatever the case.</summary>
    public static DocumentsView Of(IEnumerable<AnalyzedDocument> documents, string filter, int page)
    {
        var fitting = documents.Where(d => Fits(d, filter.Trim())).ToList();
        var pages = Math.Max(1, (fitting.Count + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);

        return new DocumentsView(
            VisibleText.Of(filter),
            shown,
            pages,
            fitting.Count,
            [.. fitting.Skip((shown - 1) * PerPage).Take(PerPage).Select(DocumentLine.Of)]);
    }

    /// <summary>The address of another part of the same list.</summary>
    public string AddressOf(int page) => $"{DocumentAddress.List}?filter={Uri.EscapeDataString(Filter)}&page={page}";

    private static bool Fits(AnalyzedDocument document, string filter) =>
        document.Title.Contains(filter, StringComparison.OrdinalIgnoreCase) || document.Id.Contains(filter, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A document in the list.</summary>
public sealed record DocumentLine(string Address, string Title, string Id, string? Date, int Passages)
{
    public static DocumentLine Of(AnalyzedDocument document) => new(
        DocumentAddress.Of(document.Id),
        VisibleText.Of(document.Title.Trim() is { Length: > 0 } title ? title : document.Id),
        VisibleText.Of(document.Id),
        document.Date?.ToString(),
        document.PassageCount);
}
