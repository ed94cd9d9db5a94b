using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Quotations.Marks;

/// <summary>Tells apostrophes at the edge of a word from single quotation marks.</summary>
internal static class Apostrophes
{
    private const int LongestWord = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        WordList.Read(typeof(Apostrophes), "apostrophe-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word starting at <paramref name="start"/> has an apostrophe before it: 'tis, '90s.</summary>
    public static bool StartWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestWord && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > start && (char.IsDigit(text[start]) || Holds(['\'', .. text.AsSpan(start, end - start)]));
    }

    /// <summary>Whether the word ending at <paramref name="end"/> has an apostrophe behind it: dogs', goin', o'.</summary>
    public static bool EndWord(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestWord && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, end - start);
        return word.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            || (word.Length > 3 && word.EndsWith("in", StringComparison.OrdinalIgnoreCase))
            || Holds([.. word, '\'']);
    }

    private static bool Holds(ReadOnlySpan<char> word) => Elisions.Contains(word);
}
