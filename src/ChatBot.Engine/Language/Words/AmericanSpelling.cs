using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>Writes British spellings as American ones, so that either finds the other.</summary>
internal static class AmericanSpelling
{
    private static readonly FrozenDictionary<string, string> Words =
        WordList.ReadPairs(typeof(AmericanSpelling), "Spelling.tsv");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeginningsInOur =
        WordList.Read(typeof(AmericanSpelling), "SpellingOur.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes <paramref name="word"/>, in lower-case a to z, into <paramref name="buffer"/>, which must hold one letter more.</summary>
    public static int Write(string word, Span<char> buffer)
    {
        if (Words.TryGetValue(word, out var american))
        {
            american.CopyTo(buffer);
            return american.Length;
        }

        word.CopyTo(buffer);
        TurnIse(buffer[..word.Length]);
        return TurnOur(buffer[..word.Length]);
    }

    // Words that are -ise on both sides of the Atlantic ("exercise") are turned too: all their forms alike, so they still meet.
    // These three would meet "improve", "parade" and "treat".
    private static void TurnIse(Span<char> word)
    {
        if (word.StartsWith("improvis") || word.StartsWith("paradis") || word.StartsWith("treatis"))
        {
            return;
        }

        foreach (var ending in (ReadOnlySpan<string>)
            ["se", "ses", "sed", "sing", "ser", "sers", "sation", "sations", "sational"])
        {
            var s = word.Length - ending.Length;
            if (s > 2 && word[s - 1] is 'i' or 'y' && word.EndsWith(ending))
            {
                word[s] = 'z';
                return;
            }
        }
    }

    private static int TurnOur(Span<char> word)
    {
        var our = word.IndexOf("our");
        if (our < 2 || !BeginningsInOur.Contains(word[..(our + 3)]))
        {
            return word.Length;
        }

        word[(our + 2)..].CopyTo(word[(our + 1)..]);
        return word.Length - 1;
    }
}
