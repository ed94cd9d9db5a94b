using System.Buffers;
using System.Globalization;

namespace ChatBot.Language.Sentences;

/// <summary>Finds where the next item begins in a list written as running text: "1. Salt 2. Oil", "• Salt • Oil".</summary>
internal static class ListMarker
{
    // Far enough for an item, near enough to keep a text full of markers linear.
    private const int LongestItem = 300;
    private const int LongestMarker = 16;
    private const int LongestNumber = 6;

    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789.");

    /// <summary>Where the item after the one that begins at <paramref name="start"/> begins in the same line; -1 if there is none.</summary>
    public static int NextItem(ReadOnlySpan<char> text, int start)
    {
        var item = text[start..Math.Min(text.Length, start + LongestItem)];
        Span<char> marker = stackalloc char[8];
        var length = WriteNext(item, marker);
        if (length == 0)
        {
            return -1;
        }

        var lineEnd = item.IndexOfAny('\n', '\r');
        var next = (lineEnd < 0 ? item : item[..lineEnd]).IndexOf(marker[..length]);

        return next < 0 ? -1 : start + next + 1;
    }

    /// <summary>Whether the point at <paramref name="at"/> belongs to a marker at the beginning of the sentence: "1.", "a.", "2.1.", "Figure 3.".</summary>
    public static bool Holds(ReadOnlySpan<char> text, int start, int at)
    {
        if (at - start > LongestMarker)
        {
            return false;
        }

        var marker = text[start..at].TrimStart("•⁃ ");
        var label = marker.IndexOf(' ');
        if (label > 0 && marker[..label] is not ("Figure" or "Fig." or "Table" or "Chapter" or "Section" or "Part" or "Step"))
        {
            return false;
        }

        var number = marker[(label + 1)..];
        var isLetter = label < 0 && number.Length == 1 && char.IsAsciiLetterLower(number[0]);
        return isLetter || (number.Length is > 0 and <= 6 && !number.ContainsAnyExcept(Numbering) && !IsYear(number));
    }

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4 && !number.Contains('.');

    /// <summary>The length of a caption's label, "Figure 1.3" or "Table 2.1", if a capital follows it without a mark; else 0.</summary>
    public static int LabelLength(ReadOnlySpan<char> text)
    {
        var name = text.StartsWith("Figure ") ? 7 : text.StartsWith("Table ") ? 6 : text.Length;
        var number = text[name..Math.Min(text.Length, name + LongestNumber)];
        var length = number.IndexOf(' ');
        var isLabel = length > 2 && number.Contains('.') && !number[..length].ContainsAnyExcept(Numbering) && number[length - 1] != '.';

        return isLabel && name + length + 1 < text.Length && char.IsUpper(text[name + length + 1]) ? name + length : 0;
    }

    /// <summary>Writes a blank and the marker to look for, up to its point or bracket.</summary>
    private static int WriteNext(ReadOnlySpan<char> item, Span<char> marker)
    {
        marker[0] = ' ';
        if (item[0] is '•' or '⁃')
        {
            marker[1] = item[0];
            return 2;
        }

        var digits = item[..Math.Min(3, item.Length)].IndexOfAnyExceptInRange('0', '9');
        if (digits is 1 or 2 && item[digits] is '.' or ')')
        {
            (int.Parse(item[..digits], CultureInfo.InvariantCulture) + 1).TryFormat(marker[1..], out var written);
            marker[written + 1] = item[digits];
            return written + 2;
        }

        if (item.Length > 2 && char.IsBetween(item[0], 'a', 'y') && item[1] is '.' or ')' && item[2] == ' ')
        {
            marker[1] = (char)(item[0] + 1);
            marker[2] = item[1];
            marker[3] = ' ';
            return 4;
        }

        return 0;
    }
}
