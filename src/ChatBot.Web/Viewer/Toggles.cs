using ChatBot.Documents;
using ChatBot.Language.Names;

namespace ChatBot.Web.Viewer;

/// <summary>Which quiet highlights a reader wants to see: the values of <c>show</c> in the query.</summary>
public sealed record Toggles(bool Names, bool Dates, bool Quotations)
{
    /// <summary>Reads them.</summary>
    public static Toggles Read(IReadOnlyCollection<string?> shown) => new(shown.Contains("names"), shown.Contains("dates"), shown.Contains("quotations"));

    /// <summary>They as parts of a query.</summary>
    public IEnumerable<(string Name, string Value)> Parts() =>
        from toggle in ((bool IsOn, string Value)[])[(Names, "names"), (Dates, "dates"), (Quotations, "quotations")]
        where toggle.IsOn
        select ("show", toggle.Value);

    /// <summary>What of <paramref name="document"/> they let stand out.</summary>
    internal IEnumerable<Highlight> Of(AnalyzedDocument document)
    {
        var (text, found) = (document.Document.Text, document.Annotations);
        return
        [
            .. Names ? found.Names.Select(n => new Highlight(n.Span, HighlightKind.Name, $"{Kind(n.Type)}: {n.FullName.In(text)}")) : [],
            .. Dates ? found.Dates.Select(d => new Highlight(d.Span, HighlightKind.Date, d.Value ?? "which date is unclear")) : [],
            .. Quotations ? found.Quotations.Select(q => new Highlight(q.Span, HighlightKind.Quotation, q.Speaker is { } s ? $"said by {s.FullName.In(text)}" : "speaker unclear")) : [],
        ];
    }

    private static string Kind(NameType type) => type switch
    {
        NameType.Person => "person",
        NameType.Organisation => "organisation",
        NameType.Place => "place",
        _ => "name",
    };
}
