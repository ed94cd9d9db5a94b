using System.Numerics;

namespace ChatBot.Answers.Questions;

/// <summary>Stems that begin alike and are equally long, of which some may be a slip away from another word.</summary>
internal sealed class SimilarStems(string[] stems)
{
    private readonly uint[] _letters = Array.ConvertAll(stems, stem => LettersOf(stem));

    /// <summary>Those at most <paramref name="most"/> letters away from <paramref name="word"/>, in their order, each with how many it is.</summary>
    /// <remarks>A letter that is replaced changes which letters a word has by two, any other slip by less: most stems differ in more, and are not compared.</remarks>
    public IEnumerable<(string Stem, int Distance)> Near(string word, int most)
    {
        var letters = LettersOf(word);
        for (var i = 0; i < _letters.Length; i++)
        {
            if (BitOperations.PopCount(_letters[i] ^ letters) <= 2 * most && EditDistance.Between(word, stems[i], most) is var distance && distance <= most)
            {
                yield return (stems[i], distance);
            }
        }
    }

    /// <summary>A bit for each letter that a word has; some letters share one.</summary>
    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }
}
