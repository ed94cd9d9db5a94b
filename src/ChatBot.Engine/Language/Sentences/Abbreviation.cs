using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Sentences;

/// <summary>What a point behind a word says about the end of a sentence.</summary>
internal enum Abbreviation
{
    /// <summary>The word is not known as an abbreviation.</summary>
    None,

    /// <summary>"Dr.": the sentence goes on.</summary>
    Never,

    /// <summary>"No.": the sentence goes on if a number follows.</summary>
    Number,

    /// <summary>"Inc.": the sentence ends if what follows looks like the beginning of one.</summary>
    Maybe,
}

/// <summary>The abbreviations of <c>Abbreviations.tsv</c>.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> Known = WordList
        .ReadPairs(typeof(Abbreviations), "Abbreviations.tsv")
        .ToFrozenDictionary(row => row.Key, row => Enum.Parse<Abbreviation>(row.Value, ignoreCase: true))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What <paramref name="word"/>, written without its last point, is.</summary>
    public static Abbreviation Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
        {
            return Abbreviation.None;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);

        return Known.TryGetValue(word, out var exact) ? exact
            : Known.TryGetValue(lower, out var folded) ? folded
            : HasInnerPoint(word) ? Abbreviation.Maybe
            : Abbreviation.None;
    }

    // "U.S", "p.m", "Ph.D": letters in groups of one or two.
    private static bool HasInnerPoint(ReadOnlySpan<char> word)
    {
        var group = 0;
        var hasPoint = false;
        foreach (var c in word)
        {
            hasPoint |= c == '.';
            group = c == '.' ? 0 : group + 1;
            if (group > 2 || (c != '.' && !char.IsLetter(c)))
            {
                return false;
            }
        }

        return hasPoint;
    }
}
