namespace ChatBot.Language.Quotations.Marks;

/// <summary>Finds everything that stands between quotation marks.</summary>
internal static class QuotedStretches
{
    /// <summary>The outermost stretches of <paramref name="text"/>, in order, never overlapping.</summary>
    public static List<QuotedStretch> Find(string text, List<Paragraph> paragraphs)
    {
        var doubles = MarkPairing.Pair(text, paragraphs, QuotationMarkReader.ReadDouble(text));
        var singles = MarkPairing.Pair(text, paragraphs, QuotationMarkReader.ReadSingle(text));
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
