using System.Buffers;
using System.Globalization;

namespace ChatBot.Documents;

/// <summary>The words of a line as its shape is judged by: lower case, no marks, apostrophes cut.</summary>
internal static class NormalizedWords
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>What <see cref="PartOfWord"/> gives for ASCII.</summary>
    private static readonly char[] Ascii = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : '\0')];

    /// <summary>The words joined by single blanks: "Don’t miss: our *app*!" gives "dont miss our app".</summary>
    public static string Join(ReadOnlySpan<char> text)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length); // a blank stands for one character at least
        var length = 0;
        var isInWord = false;
        foreach (var c in text)
        {
            if (PartOfWord(c) is not '\0' and var part)
            {
                if (!isInWord && length > 0)
                {
                    room[length++] = ' ';
                }

                room[length++] = part;
                isInWord = true;
            }
            else if (!IsApostrophe(c))
            {
                isInWord = false;
            }
        }

        var words = room.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(room);

        return words;
    }

    /// <summary>Appends a 64-bit FNV-1a hash of each word to <paramref name="fingerprints"/>; equal words have equal ones in every run.</summary>
    /// <remarks>http://www.isthe.com/chongo/tech/comp/fnv/, over UTF-16 code units instead of bytes.</remarks>
    public static void ReadFingerprints(ReadOnlySpan<char> text, List<ulong> fingerprints)
    {
        var hash = FnvOffset;
        var isInWord = false;
        foreach (var c in text)
        {
            if (PartOfWord(c) is not '\0' and var part)
            {
                hash = unchecked((hash ^ part) * FnvPrime);
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

    /// <summary>A character of a word in lower case; 0 for any that is in none.</summary>
    private static char PartOfWord(char c) =>
        c < Ascii.Length ? Ascii[c]
        : IsOtherWordPart(c) ? char.ToLowerInvariant(c)
        : '\0';

    private static bool IsOtherWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
