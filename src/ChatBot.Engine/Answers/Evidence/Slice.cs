using ChatBot.Language;

namespace ChatBot.Answers.Evidence;

/// <summary>Takes the part of an ordered list of annotations that lies in one stretch of the text.</summary>
internal static class Slice
{
    /// <summary>The place of the sentence that <paramref name="span"/> begins in, in an ordered list of them; the next one's where it begins in none.</summary>
    public static int IndexAt(IReadOnlyList<TextSpan> sentences, TextSpan span)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The items that begin inside <paramref name="within"/>; <paramref name="items"/> must be in order of their start.</summary>
    public static IReadOnlyList<T> Within<T>(IReadOnlyList<T> items, TextSpan within, Func<T, TextSpan> spanOf)
    {
        var low = CountBefore(items, within.Start, spanOf);
        var slice = new List<T>();
        while (low < items.Count && spanOf(items[low]).Start < within.End)
        {
            slice.Add(items[low++]);
        }

        return slice;
    }

    /// <summary>How many of the items begin before a position; <paramref name="items"/> must be in order of their start.</summary>
    public static int CountBefore<T>(IReadOnlyList<T> items, int position, Func<T, TextSpan> spanOf)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spanOf(items[middle]).Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
