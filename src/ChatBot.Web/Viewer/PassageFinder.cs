using ChatBot.Documents;
using ChatBot.Documents.Splitting;

namespace ChatBot.Web.Viewer;

/// <summary>What became of a passage since it was cited.</summary>
public enum Fate
{
    /// <summary>It stands where it stood, or the link does not say what it said.</summary>
    Same,

    /// <summary>It stands elsewhere in the document.</summary>
    Moved,

    /// <summary>It is gone; another one says much the same.</summary>
    Changed,

    /// <summary>It is gone, and nothing in the document is like it.</summary>
    Gone,
}

/// <summary>Finds a cited passage in a document that may have changed since.</summary>
internal static class PassageFinder
{
    /// <summary>Passages with a smaller share of words in common have them by chance.</summary>
    private const double LeastLikeness = 0.25;

    /// <summary>The passage that was cited as number <paramref name="number"/>, or the nearest to it; null where there is none.</summary>
    public static (Passage? Passage, Fate Fate) Find(AnalyzedDocument document, int number, PassageFingerprint? cited)
    {
        var there = number >= 1 && number <= document.Passages.Count ? document.Passages[number - 1] : null;
        if (cited is null)
        {
            return (there, there is null ? Fate.Gone : Fate.Same);
        }

        if (there is not null && FingerprintOf(there, document).Equals(cited))
        {
            return (there, Fate.Same);
        }

        var others = document.Passages
            .OrderBy(p => Math.Abs(p.Number - number))
            .Select(p => (Passage: p, Fingerprint: FingerprintOf(p, document)))
            .ToList();
        if (others.Find(o => o.Fingerprint.Equals(cited)).Passage is { } moved)
        {
            return (moved, Fate.Moved);
        }

        var alike = others.Where(o => o.Fingerprint.Likeness(cited) >= LeastLikeness).ToList();
        return alike.Count > 0 ? (alike.MaxBy(o => o.Fingerprint.Likeness(cited)).Passage, Fate.Changed) : (null, Fate.Gone);
    }

    private static PassageFingerprint FingerprintOf(Passage passage, AnalyzedDocument document) =>
        PassageFingerprint.Of(passage.Span.In(document.Document.Text));
}
