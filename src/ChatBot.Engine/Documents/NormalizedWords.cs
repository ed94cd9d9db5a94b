using System.Globalization;
using System.Text;

namespace ChatBot.Documents;

/// <summary>The words of a line as its shape is judged by: lower case, no marks, apostrophes cut.</summary>
internal static class NormalizedWords
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The words joined by single blanks: "Don’t miss: our *app*!" gives "dont miss our app".</summary>
    public static string Join(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        var isInWord = false;
        foreach (var c in text)
        {
            if (IsWordPart(c))
            {
                if (!isInWord && words.Length > 0)
                {
                    words.Append(' ');
                }

                words.Append(char.ToLowerInvariant(c));
                isInWord = true;
            }
            else if (!IsApostrophe(c))
            {
                isInWord = false;
            }
        }

        return words.ToString();
    }

    /// <summary>Appends a 64-bit FNV-1a hash of each word to <paramref name="fingerprints"/>; equal words have equal ones in every run.</summary>
    /// <remarks>http://www.isthe.com/chongo/tech/comp/fnv/, over UTF-16 code units instead of bytes.</remarks>
    public static void ReadFingerprints(ReadOnlySpan<char> text, List<ulong> fingerprints)
    {
        var hash = FnvOffset;
        var isInWord = false;
        foreach (var c in text)
        {
            if (IsWordPart(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * FnvPrime);
                isInWord = true;
            }
            else if (isInWord && !IsApostrophe(c))
            {
                fingerprints.Add(hash);
                hash = FnvOffset;
                isInWord = false;
            }
        }

        if (isInWord)
        {
            fingerprints.Add(hash);
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsWordPart(char c) =>
        char.IsAscii(c)
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
