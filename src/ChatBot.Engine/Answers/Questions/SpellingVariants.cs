using ChatBot.Retrieval;

namespace ChatBot.Answers.Questions;

/// <summary>Finds the corpus's own spelling of a word that was asked in another: a slip, or another transliteration.</summary>
internal sealed class SpellingVariants
{
    /// <summary>Below this length too many words are a letter apart.</summary>
    private const int ShortestMisspelt = 5;

    /// <summary>Longer "words" are no words, and would make the comparison slow.</summary>
    private const int LongestWord = 40;

    private const int MostVariants = 4;

    private readonly Dictionary<(char First, int Length), SimilarStems> _byShape = [];
    private readonly IndexSnapshot _snapshot;

    public SpellingVariants(IndexSnapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (var stems in snapshot.Terms.Where(t => t.Length >= 4 && char.IsLetter(t[0])).GroupBy(t => (t[0], t.Length)))
        {
            _byShape.Add(stems.Key, new SimilarStems([.. stems.Order(StringComparer.Ordinal)]));
        }
    }

    /// <summary>Stems of the corpus a letter (in long words two) away from one that it lacks; for a name it has, those that differ in vowels alone.</summary>
    public IEnumerable<(string Stem, double Strength)> Of(string stem, bool isName)
    {
        var isKnown = _snapshot.PassagesWith(stem) > 0;
        if (isKnown && !isName)
        {
            return [];
        }

        var most = isKnown ? 1 : stem.Length >= 8 ? 2 : 1;
        var shortest = isName ? 4 : ShortestMisspelt;

        return stem.Length < shortest || stem.Length > LongestWord
            ? []
            : Near(stem, most, isKnown || stem.Length < ShortestMisspelt)
                .OrderByDescending(v => v.Strength).ThenBy(v => v.Stem, StringComparer.Ordinal).Take(MostVariants);
    }

    private IEnumerable<(string Stem, double Strength)> Near(string stem, int most, bool vowelsOnly)
    {
        for (var length = stem.Length - most; length <= stem.Length + most; length++)
        {
            if (!_byShape.TryGetValue((stem[0], length), out var stems))
            {
                continue;
            }

            foreach (var (candidate, distance) in stems.Near(stem, most))
            {
                if (distance > 0 && (!vowelsOnly || SameConsonants(stem, candidate)))
                {
                    yield return (candidate, 1 - (0.15 * distance));
                }
            }
        }
    }

    private static bool SameConsonants(string a, string b) =>
        a.Where(IsConsonant).SequenceEqual(b.Where(IsConsonant));

    private static bool IsConsonant(char c) => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');
}
