using ChatBot.Retrieval;

namespace ChatBot.Answers.Questions;

/// <summary>Turns an analysed question into a query of the index.</summary>
internal static class SearchTerms
{
    /// <summary>What a paraphrase counts beside the word that was asked.</summary>
    private const double ParaphraseWeight = 0.6;

    /// <summary>From this strength on a paraphrase is another spelling of the same thing, and counts as much.</summary>
    private const double SurelyEqual = 0.95;

    /// <summary>Each focus term, and its paraphrases at less; a rare paraphrase never counts more than the common words it stands for.</summary>
    public static SearchQuery Of(AnalyzedQuestion question, IndexSnapshot snapshot)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var paraphrase in question.Paraphrases)
        {
            var asked = paraphrase.Focus.Sum(f => question.Terms[f].Weight);
            foreach (var stem in paraphrase.Stems.Where(s => snapshot.PassagesWith(s) > 0))
            {
                var discount = paraphrase.Strength >= SurelyEqual ? 1 : ParaphraseWeight * paraphrase.Strength;
                var fair = Math.Min(paraphrase.Focus.Count, asked / Rarity(snapshot, stem));
                var isAsked = paraphrase.Stems.Count == 1 && paraphrase.Focus.Any(f => question.Terms[f].Stem == stem);
                var weight = isAsked ? 1 : discount * fair / paraphrase.Stems.Count;
                weights[stem] = Math.Max(weights.GetValueOrDefault(stem), weight);
            }
        }

        return new SearchQuery([.. weights.Keys.Order(StringComparer.Ordinal).Select(stem => new QueryTerm(stem, weights[stem]))])
        {
            Phrases = [.. question.Terms.Zip(question.Terms.Skip(1), (a, b) => (IReadOnlyList<string>)[a.Stem, b.Stem])],
        };
    }

    private static double Rarity(IndexSnapshot snapshot, string stem)
    {
        var holding = snapshot.PassagesWith(stem);
        return Math.Log(1 + ((snapshot.Passages.Count - holding + 0.5) / (holding + 0.5)));
    }
}
