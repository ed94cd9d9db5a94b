using ChatBot.Documents;
using ChatBot.Language;
using ChatBot.Transport.Text;
using ChatBot.Web.Links;

namespace ChatBot.Web.Viewer;

/// <summary>A document as its page shows it: all of its passages, the cited words marked.</summary>
public sealed class DocumentView
{
    private DocumentView(AnalyzedDocument document, PassageLink link, Passage? cited, Fate fate)
    {
        Link = link;
        Fate = fate;
        Id = document.Document.Id;
        Title = VisibleText.Of(document.Document.Title);
        Date = document.Document.Date?.ToString();
        Origin = document.Document.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? url : null;
        Cited = cited?.Number;
    }

    /// <summary>The document's id.</summary>
    public string Id { get; }

    public string Title { get; }

    /// <summary>In EDTF.</summary>
    public string? Date { get; }

    /// <summary>Where the document comes from, if a browser can open that.</summary>
    public Uri? Origin { get; }

    /// <summary>What the reader's link asked for.</summary>
    public PassageLink Link { get; }

    /// <summary>What became of the passage that it cites.</summary>
    public Fate Fate { get; }

    /// <summary>The number of the passage that is cited, or of the nearest to it.</summary>
    public int? Cited { get; }

    public required IReadOnlyList<PassageView> Passages { get; init; }

    public required Toggles Toggles { get; init; }

    /// <summary>What else has to stand in every link to this document: a signature.</summary>
    public required IReadOnlyList<(string Name, string Value)> Signature { get; init; }

    /// <summary>The citations of the answer that the link came from.</summary>
    public Trail? Trail { get; init; }

    /// <summary>The document with what <paramref name="link"/> cites.</summary>
    public static DocumentView Of(
        AnalyzedDocument document,
        PassageLink link,
        Toggles toggles,
        IReadOnlyList<(string Name, string Value)> signature,
        Trail? trail)
    {
        var (cited, fate) = link.Passage > 0 ? PassageFinder.Find(document, link.Passage, link.Fingerprint) : (null, Fate.Same);
        var highlights = new HighlightsInOrder([.. Marks(cited, fate, link), .. toggles.Of(document)]);

        return new DocumentView(document, link, cited, fate)
        {
            Passages =
            [
                .. document.Passages.Select(p => new PassageView(
                    p.Number,
                    p.Kind,
                    IsCited: p == cited,
                    Stretch.Cut(document.Document.Text, p.Span, highlights.UpTo(p.Span)))),
            ],
            Toggles = toggles,
            Signature = signature,
            Trail = trail,
        };
    }

    // The words of a link hold for the passage that it was made for; in a changed one they may be anything.
    private static IEnumerable<Highlight> Marks(Passage? cited, Fate fate, PassageLink link)
    {
        if (cited is null)
        {
            return [];
        }

        var isExact = link.Fingerprint is not null && fate is Fate.Same or Fate.Moved;
        return
        [
            new Highlight(isExact ? Within(cited.Span, link.Words) ?? cited.Span : cited.Span, HighlightKind.Cited),
            .. isExact && Within(cited.Span, link.Answer) is { } answer ? [new Highlight(answer, HighlightKind.Answer)] : Array.Empty<Highlight>(),
        ];
    }

    private static TextSpan? Within(TextSpan passage, TextSpan? words) =>
        words is { IsEmpty: false } w && w.End <= passage.Length ? new TextSpan(passage.Start + w.Start, w.Length) : null;
}

/// <summary>A passage of a document on its page.</summary>
public sealed record PassageView(int Number, PassageKind Kind, bool IsCited, IReadOnlyList<Stretch> Stretches);
