using ChatBot.Language;
using ChatBot.Transport.Text;

namespace ChatBot.Web.Viewer;

/// <summary>Words of a passage that look the same.</summary>
/// <param name="Text">The words, harmless to show.</param>
/// <param name="Kinds">Why they stand out.</param>
/// <param name="Hint">What analysis knows of them.</param>
public sealed record Stretch(string Text, HighlightKind Kinds, string? Hint)
{
    /// <summary>Whether an answer cites them.</summary>
    public bool IsCited => Kinds.HasFlag(HighlightKind.Cited);

    /// <summary>The classes that give them their look; null for plain words.</summary>
    public string? Classes => Kinds == HighlightKind.None
        ? null
        : string.Join(' ', Enum.GetValues<HighlightKind>().Where(k => k != HighlightKind.None && Kinds.HasFlag(k)).Select(k => k.ToString().ToLowerInvariant()));

    /// <summary>Cuts <paramref name="within"/> of a text wherever a highlight begins or ends, so that any may overlap. The stretches joined are the text.</summary>
    internal static IReadOnlyList<Stretch> Cut(string text, TextSpan within, IEnumerable<Highlight> highlights)
    {
        var here = highlights.Where(h => h.Span.Overlaps(within)).ToList();
        var visible = VisibleText.Of(within.In(text).ToString());
        int[] ends =
        [
            .. here.SelectMany(h => new[] { h.Span.Start, h.Span.End }).Append(within.End)
                .Where(e => e > within.Start && e <= within.End)
                .Distinct().Order(),
        ];

        var stretches = new List<Stretch>(ends.Length);
        var start = within.Start;
        foreach (var end in ends)
        {
            var over = here.Where(h => h.Span.Contains(start)).ToList();
            var kinds = over.Aggregate(HighlightKind.None, (all, h) => all | h.Kind);
            var hints = string.Join(" · ", over.Select(h => h.Hint).Where(h => h is not null));
            stretches.Add(new Stretch(
                visible[(start - within.Start)..(end - within.Start)],
                kinds,
                hints.Length > 0 ? VisibleText.Of(hints) : null));
            start = end;
        }

        return stretches;
    }
}
