using System.Collections.Concurrent;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers.Questions;

/// <summary>How the corpus may write a word that was asked.</summary>
/// <param name="Stem">Its stem there.</param>
/// <param name="Strength">How surely it is the same word, 0 to 1.</param>
internal sealed record SpellingVariant(string Stem, double Strength);

/// <summary>Finds the corpus's own spelling of a word that was asked in another: a slip, or another transliteration.</summary>
internal sealed class SpellingVariants(IndexSnapshot snapshot)
{
    /// <summary>Below this length too many words are a letter apart.</summary>
    private const int ShortestMisspelt = 5;

    /// <summary>Below this length too much is one slip away, and above it words are too long to try everything.</summary>
    private const int ShortestSpoilt = 6, LongestSpoilt = 24;

    /// <summary>Shorter words of the corpus are not looked at.</summary>
    private const int ShortestKnown = 4;

    /// <summary>Longer "words" are no words, and would make the comparison slow.</summary>
    private const int LongestWord = 40;

    private const int MostVariants = 4;

    /// <summary>That of a stem one letter away.</summary>
    private const double StrengthOfSlip = 0.85;

    private readonly ConcurrentDictionary<(char First, int Length), SimilarStems> _byShape = [];

    /// <summary>Stems of the corpus a letter (in long words two) away from one that it lacks; for a name it has, those that differ in vowels alone.</summary>
    /// <param name="word">The word as it was asked.</param>
    /// <param name="stem">Its stem.</param>
    /// <param name="isName">Whether it looks like a name, which may be written in more ways than one.</param>
    public IReadOnlyList<SpellingVariant> Of(string word, string stem, bool isName)
    {
        var isKnown = snapshot.PassagesWith(stem) > 0;
        if (!isName && (isKnown || WordFrequencies.Has(stem)))
        {
            return [];
        }

        var most = isKnown ? 1 : stem.Length >= 8 ? 2 : 1;
        var shortest = isName ? 4 : ShortestMisspelt;
        var near = stem.Length < shortest || stem.Length > LongestWord ? [] : Best(Near(stem, most, isKnown || stem.Length < ShortestMisspelt));

        return near.Count > 0 || isKnown ? near : Best(OfSlip(word.ToLowerInvariant()));
    }

    private static List<SpellingVariant> Best(IEnumerable<SpellingVariant> variants) =>
        [.. variants.OrderByDescending(v => v.Strength).ThenBy(v => v.Stem, StringComparer.Ordinal).Take(MostVariants)];

    // A slip in the ending that a stemmer cuts off makes another stem of it, which no other is near: "observatioins".
    private IEnumerable<SpellingVariant> OfSlip(string word) =>
        word.Length is < ShortestSpoilt or > LongestSpoilt || !word.All(char.IsAsciiLetterLower)
            ? []
            : Slips.Undo(word)
                .Select(meant => WordForm.Of(meant).Stem)
                .Where(stem => WordFrequencies.Has(stem) && snapshot.PassagesWith(stem) > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(stem => new SpellingVariant(stem, StrengthOfSlip));

    private IEnumerable<SpellingVariant> Near(string stem, int most, bool vowelsOnly)
    {
        for (var length = stem.Length - most; length <= stem.Length + most; length++)
        {
            if (OfShape((stem[0], length)) is not { } stems)
            {
                continue;
            }

            foreach (var (candidate, distance) in stems.Near(stem, most))
            {
                if (distance > 0 && (!vowelsOnly || SameConsonants(stem, candidate)))
                {
                    yield return new SpellingVariant(candidate, 1 - (0.15 * distance));
                }
            }
        }
    }

    /// <summary>Which stems there are is looked up when it is first asked: a large corpus has many, and few shapes are ever asked for.</summary>
    private SimilarStems? OfShape((char First, int Length) shape)
    {
        if (shape.Length < ShortestKnown || !char.IsLetter(shape.First))
        {
            return null;
        }

        if (_byShape.TryGetValue(shape, out var known))
        {
            return known;
        }

        string[] stems = [.. snapshot.TermsOfShape(shape.First, shape.Length).Order(StringComparer.Ordinal)];

        // What nothing has is not kept: there is no end of it.
        return stems.Length == 0 ? null : _byShape.GetOrAdd(shape, new SimilarStems(stems));
    }

    private static bool SameConsonants(string a, string b) =>
        a.Where(IsConsonant).SequenceEqual(b.Where(IsConsonant));

    private static bool IsConsonant(char c) => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');
}
