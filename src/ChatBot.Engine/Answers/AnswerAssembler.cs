using ChatBot.Answers.Candidates;
using ChatBot.Answers.Ranking;
using ChatBot.Language;

namespace ChatBot.Answers;

/// <summary>Makes answers of scored candidates: those that say the same become one, with several citations.</summary>
internal static class AnswerAssembler
{
    /// <summary>A further answer is shown when it is at least this share as good as an answer must be.</summary>
    private const double FurtherShare = 0.6;

    private const int MostCitations = 3;

    /// <summary>The answers, best first; empty where the best is not good enough.</summary>
    /// <param name="candidates">Best first.</param>
    /// <param name="model">What scores them.</param>
    /// <param name="question">How many answers are wanted, of what kind.</param>
    public static IReadOnlyList<Answer> Assemble(IReadOnlyList<Candidate> candidates, RankingModel model, Question question)
    {
        var groups = Group(candidates);
        foreach (var group in groups)
        {
            Agree(group, model, question.Kind);
        }

        var threshold = model.Threshold(question.Kind);
        var ranked = groups.OrderByDescending(g => g[0].Score).ToList();
        return ranked.Count == 0 || ranked[0][0].Score < threshold
            ? []
            : [.. ranked.Where(g => g[0].Score >= threshold * FurtherShare).Take(question.Most).Select(ToAnswer)];
    }

    private static List<List<Candidate>> Group(IReadOnlyList<Candidate> candidates)
    {
        var groups = new List<List<Candidate>>();
        foreach (var candidate in candidates)
        {
            if (groups.Find(g => SameAnswer.Is(g[0], candidate)) is { } group)
            {
                group.Add(candidate);
            }
            else
            {
                groups.Add([candidate]);
            }
        }

        return groups;
    }

    /// <summary>Documents that say the same independently make an answer likelier.</summary>
    private static void Agree(List<Candidate> group, RankingModel model, QuestionKind kind)
    {
        var good = group.Where(c => c.Score >= group[0].Score / 2).Select(c => c.Passage.Document.Id).Distinct().Count();
        group[0].Features[Feature.Agreement] = Math.Log(good);
        group[0].Score = model.Score(kind, group[0].Features);
    }

    private static Answer ToAnswer(List<Candidate> group)
    {
        var best = group[0];
        var cited = group.Where(c => c.Score >= best.Score / 2).DistinctBy(c => c.Passage.Document.Id).Take(MostCitations);
        var text = best.Passage.Text;

        return new Answer(best.Kind, best.Text, best.Score, [.. cited.SelectMany(CitationsOf)])
        {
            Value = best.Date?.Value,
            Anchor = best.Date?.Anchor,
            Role = group.Select(RoleOf).FirstOrDefault(r => r is not null),
            Speaker = best.Quotation?.Speaker is { } speaker ? speaker.FullName.In(text).ToString() : null,
        };
    }

    /// <summary>A pronoun's citation is followed by the one that says whom it means.</summary>
    private static IEnumerable<Citation> CitationsOf(Candidate candidate)
    {
        var source = candidate.Passage.Source;
        yield return new Citation(source.Source.Document, source.Passage, candidate.Snippet, candidate.Span);
        if (candidate is { IsPronoun: true, Name: { } name })
        {
            var passage = source.Source.Passages.First(p => p.Span.Contains(name.Span));
            var sentence = source.Source.Annotations.Sentences.First(s => s.Contains(name.Span.Start));
            yield return new Citation(source.Source.Document, passage, Widen(sentence, name.Span), name.Span);
        }
    }

    private static TextSpan Widen(TextSpan sentence, TextSpan name) =>
        TextSpan.FromBounds(sentence.Start, Math.Max(sentence.End, name.End));

    private static string? RoleOf(Candidate candidate) =>
        candidate.Name?.Role is { } role ? role.In(candidate.Passage.Text).ToString() : null;
}
