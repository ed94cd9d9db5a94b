using ChatBot.Language;

namespace ChatBot.Web.Viewer;

/// <summary>Hands out a document's highlights passage by passage, in one walk through both.</summary>
internal sealed class HighlightsInOrder(IEnumerable<Highlight> highlights)
{
    private readonly Queue<Highlight> _coming = new(highlights.OrderBy(h => h.Span.Start));
    private List<Highlight> _open = [];

    /// <summary>Those that overlap <paramref name="passage"/>, which must lie behind the last one asked for.</summary>
    public IReadOnlyList<Highlight> UpTo(TextSpan passage)
    {
        while (_coming.TryPeek(out var next) && next.Span.Start < passage.End)
        {
            _open.Add(_coming.Dequeue());
        }

        _open = [.. _open.Where(h => h.Span.End > passage.Start)];
        return _open;
    }
}
