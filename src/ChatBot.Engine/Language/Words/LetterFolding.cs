namespace ChatBot.Language.Words;

/// <summary>Writes words in lower case, without accents, ligatures and inner punctuation.</summary>
/// <remarks>The runtime's own normalisation is off in invariant mode, hence the table.</remarks>
internal static class LetterFolding
{
    private static readonly string?[] Folded = Load(); // by code unit

    /// <summary>Folds <paramref name="word"/> into <paramref name="buffer"/> as far as it reaches, and returns the length written.</summary>
    /// <remarks>"U.S." becomes "us", "O’Brien" "obrien", "1,400" "1400", "Zoë" "zoe"; "3.5" and an address keep their points.</remarks>
    public static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var dropsPoints = IsAbbreviation(word);
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsAscii(c))
            {
                if (!IsDropped(c, dropsPoints) && length < buffer.Length)
                {
                    buffer[length++] = char.ToLowerInvariant(c);
                }
            }
            else
            {
                length += FoldOther(c, buffer[length..]);
            }
        }

        return length;
    }

    private static int FoldOther(char c, Span<char> buffer)
    {
        var lower = char.ToLowerInvariant(c);
        if (Folded[lower] is { } plain)
        {
            return plain.AsSpan().TryCopyTo(buffer) ? plain.Length : 0;
        }

        // A combining accent after its letter, a soft hyphen, an apostrophe.
        var isDropped = c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200C' or '\u200D' or '’';
        if (isDropped || buffer.IsEmpty)
        {
            return 0;
        }

        buffer[0] = lower;
        return 1;
    }

    private static bool IsDropped(char c, bool dropsPoints) => c is '\'' or ',' || (c == '.' && dropsPoints);

    // Its first point comes after one or two letters: no host name or e-mail address of that shape matters.
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        var point = word.IndexOf('.');
        return point is 1 or 2 && char.IsLetter(word[0]) && !word.ContainsAny('@', '/');
    }

    private static string?[] Load()
    {
        var folded = new string?[char.MaxValue + 1];
        foreach (var (plain, letters) in WordList.ReadPairs(typeof(LetterFolding), "FoldedLetters.tsv"))
        {
            foreach (var letter in letters)
            {
                folded[letter] = plain;
            }
        }

        return folded;
    }
}
