using ChatBot.Answers.Candidates;
using ChatBot.Answers.Ranking;
using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Answers;

/// <summary>Candidates that say the same: one answer with several citations.</summary>
internal sealed class AnswerGroup
{
    private const int MostDocumentsCited = 3;

    /// <summary>Candidates behind these have no part in an answer: not even as one more document that agrees.</summary>
    private const int MostCompared = 60;

    /// <summary>A candidate agrees with the best when what stands around it holds at least this share as much of the question.</summary>
    private const double AgreeingShare = 0.5;

    private readonly List<Candidate> _candidates = [];

    /// <summary>The best of them; its features and score stand for the group.</summary>
    public Candidate Best => _candidates[0];

    /// <summary>The best of each document that says the same about the same, best first.</summary>
    private IEnumerable<Candidate> Agreeing => _candidates
        .Where(c => c.Features[Feature.AroundCoverage] >= Best.Features[Feature.AroundCoverage] * AgreeingShare)
        .DistinctBy(c => c.Passage.Document.Id);

    /// <summary>Groups candidates, which must come best first; the groups come best first as well.</summary>
    public static IReadOnlyList<AnswerGroup> From(IReadOnlyList<Candidate> candidates, LinearModel model, QuestionKind kind)
    {
        var groups = new List<AnswerGroup>();
        foreach (var candidate in candidates.Take(MostCompared))
        {
            var group = groups.Find(g => SameAnswer.Is(g.Best, candidate));
            if (group is null)
            {
                groups.Add(group = new AnswerGroup());
            }

            group._candidates.Add(candidate);
        }

        groups.ForEach(g => g.Agree(model, kind));
        return [.. groups.OrderByDescending(g => g.Best.Score)];
    }

    /// <summary>Whether another says it already, at the same place: "1268" where "between 1268 and 1273" is given, "harbour master Ann Lee" where "Ann Lee" is.</summary>
    public bool IsToldBy(AnswerGroup other) =>
        !Best.IsNamedElsewhere && Best.DateTold is null && Best.Kind is not (AnswerKind.Sentence or AnswerKind.Quotation)
        && Best.Passage.Document == other.Best.Passage.Document
        && (other.Best.Span.Contains(Best.Span) || (other.Best.Name is { Type: NameType.Person } && Best.Span.Contains(other.Best.Span)));

    /// <summary>Whether it is a quotation that says nothing of the topic asked about, where another does.</summary>
    public bool LacksTopicOf(AnswerGroup other) =>
        Best.Kind == AnswerKind.Quotation && Best.Features[Feature.QuotationCoverage] == 0 && other.Best.Features[Feature.QuotationCoverage] > 0;

    /// <summary>The answer that it gives.</summary>
    public Answer ToAnswer(LinearModel model, QuestionKind kind) => new(Best.Kind, Best.Text, Best.Score, [.. Agreeing.Take(MostDocumentsCited).SelectMany(CitationsOf)])
    {
        Value = Best.Date?.Calendar,
        Days = Best.Date?.Interval,
        Anchor = Best.Date?.Anchor,
        DocumentCount = Agreeing.Count(),
        Explanation = model.Explain(kind, Best.Features),
        Role = _candidates.Select(RoleOf).OfType<string>().OrderBy(IsShouted).FirstOrDefault(),
        Speaker = Best.Quotation?.Speaker is { } speaker ? speaker.FullName.In(Best.Passage.Text).ToString() : null,
    };

    /// <summary>Documents that say the same independently make an answer likelier.</summary>
    private void Agree(LinearModel model, QuestionKind kind)
    {
        Best.Features[Feature.Agreement] = Math.Log(Agreeing.Count());
        Best.Score = model.Score(kind, Best.Features);
    }

    /// <summary>Where the words of the answer stand elsewhere, their citation follows, so that both can be read.</summary>
    private static IEnumerable<Citation> CitationsOf(Candidate candidate)
    {
        var source = candidate.Passage.Source;
        yield return new Citation(source.Source.Document, source.Passage, candidate.Snippet, candidate.Span);
        if (candidate.Elsewhere is { } words)
        {
            var passage = source.Source.Passages.First(p => p.Span.Contains(words));
            var sentence = source.Source.Annotations.Sentences.First(s => s.Contains(words.Start));
            var snippet = TextSpan.FromBounds(sentence.Start, Math.Max(sentence.End, words.End));
            yield return new Citation(source.Source.Document, passage, snippet, words);
        }
    }

    /// <summary>"PRESIDENT", as captions write it: told only where nothing else is.</summary>
    private static bool IsShouted(string role) => !role.Any(char.IsLower);

    private static string? RoleOf(Candidate candidate) =>
        candidate.Name?.Role is { } role && !candidate.Span.Contains(role) ? role.In(candidate.Passage.Text).ToString() : null;
}
