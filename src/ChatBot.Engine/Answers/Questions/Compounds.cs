using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers.Questions;

/// <summary>Finds what the corpus writes as one word and the question as two, or the other way round: "oncall" and "on-call", "Hyunwoo" and "Hyun-woo".</summary>
internal sealed class Compounds(IndexSnapshot snapshot)
{
    private const int ShortestPart = 2;
    private const int ShortestPartOfName = 3;
    private const int ShortestWhole = 5;

    /// <summary>What stands apart beats every other passage of a phrase's words, so few need a look.</summary>
    private const int MostPassages = 10;

    /// <summary>The stems of two words that stand side by side in the corpus and together make <paramref name="word"/>; null where none do, and for an English word that the corpus holds.</summary>
    public string[]? Apart(string word)
    {
        if (word.Length < ShortestWhole || !word.All(char.IsLetter))
        {
            return null;
        }

        var stem = WordForm.Of(word).Stem;
        var isKnown = snapshot.PassagesWith(stem) > 0;
        if (isKnown && WordFrequencies.Has(stem))
        {
            return null;
        }

        // What somebody is called in a chat may be all that is known of "hyunwoo" there.
        var shortest = isKnown ? ShortestPartOfName : ShortestPart;
        for (var at = shortest; at <= word.Length - shortest; at++)
        {
            string[] parts = [WordForm.Of(word.AsSpan(..at)).Stem, WordForm.Of(word.AsSpan(at..)).Stem];
            if (parts.All(part => snapshot.PassagesWith(part) > 0) && StandTogether(parts[0], parts[1]))
            {
                return parts;
            }
        }

        return null;
    }

    /// <summary>The stem of one word of the corpus that is two of the question's; null where there is none.</summary>
    public string? Joined(string first, string second)
    {
        var whole = first + second;
        return whole.Length >= ShortestWhole && whole.All(char.IsLetter) && WordForm.Of(whole).Stem is var stem && snapshot.PassagesWith(stem) > 0 ? stem : null;
    }

    private bool StandTogether(string first, string second)
    {
        var query = new SearchQuery([new QueryTerm(first), new QueryTerm(second)]) { Phrases = [[first, second]] };
        return snapshot.Search(query, MostPassages).Any(hit => snapshot.TermsOf(hit.Passage).ToList() is var terms
            && terms.Zip(terms.Skip(1)).Contains((first, second)));
    }
}
