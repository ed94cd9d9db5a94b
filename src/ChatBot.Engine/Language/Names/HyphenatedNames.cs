using System.Buffers;
using System.Collections.Frozen;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Language.Names;

/// <summary>
/// Lets the tagger read "Kim Jong-un" and "Jae-won Park" as it reads names without a hyphen: it has seen few of them, and
/// to the tokens the small syllable is a word of its own.
/// </summary>
internal static class HyphenatedNames
{
    /// <summary>As long as a romanised syllable gets: "cheong", "myeong".</summary>
    private const int LongestSyllable = 6;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");

    /// <summary>What a syllable of Korean or Chinese may begin with in letters (Revised, McCune-Reischauer, Wade-Giles, pinyin), but for vowels.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets = FrozenSet.Create(
        "", "b", "c", "ch", "d", "f", "g", "h", "hs", "hw", "hy", "j", "k", "kk", "kw", "ky", "l", "m", "my", "n", "p", "pp", "py", "q",
        "r", "ry", "s", "sh", "ss", "sz", "t", "ts", "tt", "tz", "w", "x", "y", "z", "zh").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What it may end with behind its vowels.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codas =
        FrozenSet.Create("", "n", "ng", "m", "k", "l", "p", "t", "h", "r").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>English words of that form that names are compounded with: "the Park-run league", "a Lindqvist-to-Okafor pass".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Compounds = FrozenSet.Create(
        "at", "cut", "fan", "for", "hit", "man", "men", "on", "out", "ran", "run", "set", "tier", "to", "top", "up", "war", "year")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text as the tagger should see it, without the small syllables; null where it has none.</summary>
    public static HyphenatedText? Collapse(SegmentedText text)
    {
        List<int>? kept = null;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var isGivenName = i + 2 < text.Tokens.Length && IsGivenName(text, i);
            if (isGivenName && kept is null)
            {
                kept = [.. Enumerable.Range(0, i)];
            }

            kept?.Add(i);
            i += isGivenName ? 2 : 0;
        }

        return kept is null ? null : new HyphenatedText(text with { Tokens = [.. kept.Select(i => text.Tokens[i])] }, kept);
    }

    /// <summary>Whether "Jae-won" begins at <paramref name="first"/>, and a family name stands beside it.</summary>
    private static bool IsGivenName(SegmentedText text, int first) =>
        text[first + 1] is "-" or "‐" or "‑"
        && IsTitle(text, first)
        && AreJoined(text, first, first + 1)
        && AreJoined(text, first + 1, first + 2)
        && !(first + 3 < text.Tokens.Length && AreJoined(text, first + 2, first + 3) && text[first + 3] is "-" or "‐" or "‑")
        && IsSyllable(text[first + 2])
        && (IsTitle(text, first - 1) || IsTitle(text, first + 3));

    private static bool IsTitle(SegmentedText text, int token) =>
        token >= 0 && token < text.Tokens.Length && WordShapes.Of(text[token]) == WordShape.Title;

    private static bool AreJoined(SegmentedText text, int first, int second) => text.Tokens[first].End == text.Tokens[second].Start;

    private static bool IsSyllable(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestSyllable || word.ContainsAnyExceptInRange('a', 'z') || Compounds.Contains(word))
        {
            return false;
        }

        var vowels = word.IndexOfAny(Vowels);
        var rest = vowels < 0 ? word : word[vowels..];
        var coda = rest.IndexOfAnyExcept(Vowels);

        return vowels >= 0 && Onsets.Contains(word[..vowels]) && (coda < 0 || Codas.Contains(rest[coda..]));
    }
}

/// <summary>A text without the small syllables of hyphenated names.</summary>
/// <param name="Text">The text; its tokens are fewer.</param>
/// <param name="Kept">Of each of its tokens, the number that it has in the whole text.</param>
internal sealed record HyphenatedText(SegmentedText Text, IReadOnlyList<int> Kept)
{
    /// <summary>A mention found here, as it is in the whole text, which has <paramref name="count"/> tokens.</summary>
    public Mention Restore(Mention mention, int count)
    {
        var next = mention.Last + 1 < Kept.Count ? Kept[mention.Last + 1] : count;
        var last = Kept[mention.Last];

        // Between two tokens that were kept lies nothing, or a hyphen and a syllable.
        return mention with { First = Kept[mention.First], Last = next == last + 3 ? last + 2 : last };
    }
}
