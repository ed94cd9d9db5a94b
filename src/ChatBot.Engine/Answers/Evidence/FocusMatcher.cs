using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>A place where a source holds a word of the question, or what may stand for it.</summary>
/// <param name="Focus">The focus term's number.</param>
/// <param name="Term">Which of the text's terms begins it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Strength">How surely it means what was asked, 0 to 1.</param>
internal sealed record FocusMatch(int Focus, int Term, TextSpan Span, double Strength);

/// <summary>Finds the words of one question in texts.</summary>
internal sealed class FocusMatcher(AnalyzedQuestion question)
{
    private readonly Dictionary<string, Paraphrase[]> _byFirstStem = question.Paraphrases
        .GroupBy(p => p.Stems[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public AnalyzedQuestion Question => question;

    /// <summary>The matches in order of where they begin. A word may match several focus terms.</summary>
    public IReadOnlyList<FocusMatch> Find(IReadOnlyList<Term> terms)
    {
        var matches = new List<FocusMatch>();
        for (var i = 0; i < terms.Count; i++)
        {
            if (_byFirstStem.TryGetValue(terms[i].Stem, out var paraphrases))
            {
                foreach (var paraphrase in paraphrases)
                {
                    Add(matches, terms, i, paraphrase);
                }
            }
        }

        return matches;
    }

    private static void Add(List<FocusMatch> matches, IReadOnlyList<Term> terms, int at, Paraphrase paraphrase)
    {
        var stems = paraphrase.Stems;
        if (at + stems.Count > terms.Count)
        {
            return;
        }

        for (var i = 1; i < stems.Count; i++)
        {
            if (terms[at + i].Stem != stems[i])
            {
                return;
            }
        }

        var span = TextSpan.FromBounds(terms[at].Span.Start, terms[at + stems.Count - 1].Span.End);
        foreach (var focus in paraphrase.Focus)
        {
            matches.Add(new FocusMatch(focus, at, span, paraphrase.Strength));
        }
    }
}
