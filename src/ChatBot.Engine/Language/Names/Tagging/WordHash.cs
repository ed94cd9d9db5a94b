using System.Runtime.CompilerServices;

namespace ChatBot.Language.Names.Tagging;

/// <summary>Numbers for words, so that no string is made for a feature. The same in every run and on every machine.</summary>
internal static class WordHash
{
    /// <summary>The hash of the lower-cased word; every digit counts as 0, a curly apostrophe as a straight one.</summary>
    public static uint Lower(ReadOnlySpan<char> word)
    {
        // FNV-1a over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * 16777619u;
        }

        return hash;
    }

    /// <summary>Two numbers made one; the order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint first, uint second)
    {
        // The multipliers are those of xxHash32: large odd numbers with well mixed bits.
        var hash = (first * 2654435761u) + second;
        hash = (hash ^ (hash >> 15)) * 2246822519u;
        return hash ^ (hash >> 13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '’' => '\'',
        < '\x80' => c,
        _ => char.ToLowerInvariant(c),
    };
}
