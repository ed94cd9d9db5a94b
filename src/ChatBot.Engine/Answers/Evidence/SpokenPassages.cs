using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Quotations;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers.Evidence;

/// <summary>Finds where somebody speaks who is not named there: as "she", as "the chair".</summary>
/// <remarks>The search finds the passages that hold a name; whoever is named in one of them may speak in the others of its document.</remarks>
internal static class SpokenPassages
{
    private const int Most = 60;

    /// <summary>The numbers of such passages in the documents of <paramref name="hits"/>, in the order of these and of the text; none of the hits themselves.</summary>
    public static IEnumerable<int> Beside(AnalyzedQuestion question, IndexSnapshot snapshot, IReadOnlyList<PassageHit> hits)
    {
        if (!question.Paraphrases.Any(p => p.Stems.Any(snapshot.Vocabulary.IsOfSpeaker)))
        {
            return [];
        }

        var found = hits.Select(hit => hit.Passage).ToHashSet();
        return hits.Select(hit => snapshot.Passages[hit.Passage])
            .DistinctBy(passage => passage.Source)
            .SelectMany(passage => In(question, passage))
            .Where(found.Add)
            .Take(Most);
    }

    private static IEnumerable<int> In(AnalyzedQuestion question, IndexedPassage known)
    {
        var quotable = known.Source.Content.Quotable;
        var first = known.Number - Slice.CountBefore(quotable, known.Passage.Span.Start, passage => passage.Span);
        foreach (var quotation in OfAsked(question, known))
        {
            var at = Slice.CountBefore(quotable, quotation.Span.Start + 1, passage => passage.Span) - 1;
            if (at >= 0 && quotable[at].Span.Contains(quotation.Span))
            {
                yield return first + at;
            }
        }
    }

    // Those of the speaker who bears most of the names: of "Ada Brook" rather than of Tom Brook.
    private static IEnumerable<Quotation> OfAsked(AnalyzedQuestion question, IndexedPassage known)
    {
        var text = known.Source.Document.Text;
        var quotations = known.Source.Annotations.Quotations;
        var names = new Dictionary<TextSpan, int>();
        foreach (var speaker in quotations.Select(q => q.Speaker?.FullName).OfType<TextSpan>())
        {
            if (!names.ContainsKey(speaker))
            {
                names[speaker] = NamesOf(question, [.. TermReader.Read(text, speaker).Select(term => term.Stem)]);
            }
        }

        var most = names.Count == 0 ? 0 : names.Values.Max();
        return most == 0 ? [] : quotations.Where(q => q.Speaker is { } speaker && names[speaker.FullName] == most);
    }

    private static int NamesOf(AnalyzedQuestion question, HashSet<string> speaker) =>
        question.Paraphrases
            .Where(p => p.Focus.Count == 1 && p.Strength >= AnalyzedQuestion.SurelyTheSame && p.Stems.All(speaker.Contains))
            .Select(p => p.Focus[0]).Distinct().Count();
}
