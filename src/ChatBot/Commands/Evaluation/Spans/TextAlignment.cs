using ChatBot.Language;

namespace ChatBot.Commands.Evaluation.Spans;

/// <summary>Finds where the pieces of a text stand in it, for annotations that give the pieces and not their places.</summary>
internal static class TextAlignment
{
    /// <summary>
    /// The place of each piece, each behind the one before it; white space may differ. Null for a piece that is not there,
    /// or that holds nothing but white space.
    /// </summary>
    public static IReadOnlyList<TextSpan?> Align(string text, IEnumerable<string> pieces)
    {
        var places = new List<TextSpan?>();
        var from = 0;
        foreach (var piece in pieces)
        {
            var place = Find(text, piece, from);
            from = place?.End ?? from;
            places.Add(place);
        }

        return places;
    }

    private static TextSpan? Find(string text, string piece, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (!char.IsWhiteSpace(text[start]) && EndOf(text, start, piece) is { } end)
            {
                return TextSpan.FromBounds(start, end);
            }
        }

        return null;
    }

    // Where the piece ends if it begins at start.
    private static int? EndOf(string text, int start, string piece)
    {
        int? end = null;
        var next = start;
        foreach (var unit in piece)
        {
            if (char.IsWhiteSpace(unit))
            {
                continue;
            }

            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next == text.Length || text[next] != unit)
            {
                return null;
            }

            end = ++next;
        }

        return end;
    }
}
