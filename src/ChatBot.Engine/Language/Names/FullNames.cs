using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>Says which mentions name the same bearer more fully: "Rosa Lindqvist" for "Lindqvist", the spelt form for letters.</summary>
internal static class FullNames
{
    /// <summary>More mentions of one word than this are not compared, so that no text takes time in the square of its length.</summary>
    private const int MostCandidates = 50;

    /// <summary>From a given name over a full name to one with middle names are three steps; no text needs more.</summary>
    private const int MostSteps = 3;

    /// <summary>For each mention, the index of the fullest mention of its bearer; its own index where there is none fuller.</summary>
    public static int[] Of(SegmentedText text, List<Mention> mentions)
    {
        var byWord = new Dictionary<uint, List<int>>();
        for (var i = 0; i < mentions.Count; i++)
        {
            Enter(text, mentions[i], i, byWord);
        }

        var full = new int[mentions.Count];
        for (var i = 0; i < full.Length; i++)
        {
            full[i] = SpeltForm(text, mentions, i) ?? Fullest(text, mentions, i, byWord);
        }

        Share(text, mentions, full);
        Aliases.Settle(text, mentions, full);
        return full;
    }

    private static void Enter(SegmentedText text, Mention mention, int index, Dictionary<uint, List<int>> byWord)
    {
        if (mention.TokenCount == 1 || mention.Type != NameType.Person)
        {
            return;
        }

        for (var token = mention.First; token <= mention.Last; token++)
        {
            if (text.Tokens[token].Kind == TokenKind.Word && text.Tokens[token].Length > 1)
            {
                var key = WordHash.Lower(text[token]);
                if (!byWord.TryGetValue(key, out var list))
                {
                    byWord[key] = list = [];
                }

                if (list is not [.., var last] || last != index)
                {
                    list.Add(index);
                }
            }
        }
    }

    /// <summary>The mention that names the same person most fully; the mention itself where there is none fuller.</summary>
    private static int Fullest(SegmentedText text, List<Mention> mentions, int index, Dictionary<uint, List<int>> byWord)
    {
        // A surname leads to the nearest "Rosa Lindqvist", and that to the nearest "Rosa Maria Lindqvist".
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (NearestFuller(text, mentions, index, byWord) is not { } fuller)
            {
                break;
            }

            index = fuller;
        }

        return index;
    }

    /// <summary>The nearest mention before this one, or else after it, that has all its words and more.</summary>
    private static int? NearestFuller(SegmentedText text, List<Mention> mentions, int index, Dictionary<uint, List<int>> byWord)
    {
        var mention = mentions[index];
        if (mention.Type != NameType.Person || !byWord.TryGetValue(WordHash.Lower(text[mention.Last]), out var candidates))
        {
            return null;
        }

        var here = candidates.BinarySearch(index);
        var after = here < 0 ? ~here : here + 1;
        var before = (here < 0 ? ~here : here) - 1;
        for (var i = before; i >= 0 && before - i < MostCandidates; i--)
        {
            if (IsFuller(candidates[i]))
            {
                return candidates[i];
            }
        }

        for (var i = after; i < candidates.Count && i - after < MostCandidates; i++)
        {
            if (IsFuller(candidates[i]))
            {
                return candidates[i];
            }
        }

        return null;

        bool IsFuller(int candidate) =>
            mentions[candidate].TokenCount > mention.TokenCount && HasAllWords(text, mentions[candidate], mention);
    }

    private static bool HasAllWords(SegmentedText text, Mention longer, Mention shorter)
    {
        var at = longer.First;
        for (var token = shorter.First; token <= shorter.Last; token++)
        {
            while (at <= longer.Last && !text[token].Equals(text[at], StringComparison.OrdinalIgnoreCase))
            {
                at++;
            }

            if (at++ > longer.Last)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Royal Rain Society (RRS)": the name before the bracket, if its capitals are these letters.</summary>
    private static int? SpeltForm(SegmentedText text, List<Mention> mentions, int index)
    {
        var letters = mentions[index];
        if (index == 0 || letters.TokenCount > 1 || letters.First != mentions[index - 1].Last + 2 || text[letters.First - 1] is not "(")
        {
            return null;
        }

        return IsMadeOf(text[letters.First], text, mentions[index - 1]) ? index - 1 : null;
    }

    private static bool IsMadeOf(ReadOnlySpan<char> letters, SegmentedText text, Mention name)
    {
        var at = 0;
        for (var token = name.First; token <= name.Last && at < letters.Length; token++)
        {
            at += text[token][0] == letters[at] ? 1 : 0;
        }

        return letters.Length > 1 && at == letters.Length;
    }

    /// <summary>Letters once spelt out stay so in the whole text.</summary>
    private static void Share(SegmentedText text, List<Mention> mentions, int[] full)
    {
        var spelt = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < full.Length; i++)
        {
            if (full[i] != i && mentions[i].Type != NameType.Person)
            {
                spelt.TryAdd(mentions[i].In(text), full[i]);
            }
        }

        for (var i = 0; i < full.Length && spelt.Dictionary.Count > 0; i++)
        {
            if (full[i] == i && mentions[i].TokenCount == 1 && spelt.TryGetValue(mentions[i].In(text), out var form))
            {
                full[i] = form;
            }
        }
    }
}
