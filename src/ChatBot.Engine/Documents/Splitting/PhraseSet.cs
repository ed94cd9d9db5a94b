using System.Collections.Frozen;

namespace ChatBot.Documents.Splitting;

/// <summary>Phrases to look for in words that <see cref="NormalizedWords.Join"/> joined.</summary>
/// <remarks>Kept by their first words, so that a line is compared only with the phrases that it could hold.</remarks>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    public PhraseSet(IEnumerable<string> phrases)
    {
        _byFirstWord = phrases
            .GroupBy(phrase => phrase.Split(' ')[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the words begin with a phrase.</summary>
    public bool Begins(ReadOnlySpan<char> words) =>
        _byFirstWord.TryGetValue(FirstWord(words), out var phrases) && BeginsWithOne(words, phrases);

    /// <summary>Whether a phrase stands anywhere in the words.</summary>
    public bool IsIn(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            if (Begins(words))
            {
                return true;
            }

            words = words[Math.Min(FirstWord(words).Length + 1, words.Length)..];
        }

        return false;
    }

    private static bool BeginsWithOne(ReadOnlySpan<char> words, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (words.StartsWith(phrase) && (words.Length == phrase.Length || words[phrase.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) =>
        words.IndexOf(' ') is >= 0 and var end ? words[..end] : words;
}
