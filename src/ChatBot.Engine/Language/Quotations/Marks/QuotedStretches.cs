namespace ChatBot.Language.Quotations.Marks;

/// <summary>Finds everything that stands between quotation marks.</summary>
internal static class QuotedStretches
{
    /// <summary>The outermost stretches of <paramref name="text"/> from <paramref name="start"/> on, in order, never overlapping.</summary>
    public static List<QuotedStretch> Find(string text, int start, List<Paragraph> paragraphs)
    {
        var doubles = MarkPairing.Pair(text, paragraphs, QuotationMarkReader.ReadDouble(text, start));
        var singles = MarkPairing.Pair(text, paragraphs, QuotationMarkReader.ReadSingle(text, start));
        return singles.Count > doubles.Count ? Merge(singles, doubles) : Merge(doubles, singles);
    }

    /// <summary>What the text mostly uses is outermost; the other kind counts only outside of it.</summary>
    public static List<QuotedStretch> Merge(List<QuotedStretch> outer, List<QuotedStretch> others)
    {
        if (others.Count == 0)
        {
            return outer;
        }

        var merged = new List<QuotedStretch>(outer.Count + others.Count);
        var next = 0;
        foreach (var stretch in outer)
        {
            for (; next < others.Count && others[next].Span.Start < stretch.Span.End; next++)
            {
                if (others[next].Span.End <= stretch.Span.Start)
                {
                    merged.Add(others[next]);
                }
            }

            merged.Add(stretch);
        }

        merged.AddRange(others[next..]);
        return merged;
    }
}
