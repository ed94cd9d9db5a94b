using ChatBot.Answers.Candidates;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Ranking;

/// <summary>Tells whether a name stands on the side of the question's verb where the answer must stand.</summary>
/// <remarks>
/// English puts the doer before the verb and what it is done to behind it; a passive turns that round. So "whom did
/// Iran free" wants the names behind "freed", "who was freed by Iran" too, and "who freed them" the name before it.
/// </remarks>
internal static class VerbSides
{
    private static readonly string[] BeForms = ["is", "are", "was", "were", "be", "been", "being"];

    /// <summary>1 for the nearest name on the right side, less for those beyond it, −½ on the wrong side, 0 where nothing can be told.</summary>
    public static double Of(Candidate candidate, AnalyzedQuestion question)
    {
        if (question.Form is QuestionForm.Role or QuestionForm.Description || Verb(candidate.Sentence, question) is not { } verb)
        {
            return 0;
        }

        var isBefore = candidate.Span.End <= verb.Span.Start;
        var isPassive = IsPassive(candidate.Sentence, verb);
        var wantsDoer = question.Form == QuestionForm.Subject && !question.IsPassive;
        if (wantsDoer && isPassive)
        {
            return !isBefore && FollowsBy(candidate) ? 1 : -0.5;
        }

        var wantsBefore = wantsDoer || isPassive;
        return isBefore != wantsBefore ? -0.5 : 1.0 / (1 + NamesBetween(candidate, verb));
    }

    /// <summary>The question's verb in the sentence: the first word of "removed his sock", the first that is no name in "did Iran free".</summary>
    private static FocusMatch? Verb(SentenceReading sentence, AnalyzedQuestion question)
    {
        var focus = 0;
        while (focus < question.Terms.Count && question.Terms[focus].IsName)
        {
            focus++;
        }

        return sentence.Matches.Where(m => m.Focus == focus)
            .OrderByDescending(m => m.Strength).Select(m => (FocusMatch?)m).FirstOrDefault();
    }

    private static bool IsPassive(SentenceReading sentence, FocusMatch verb)
    {
        var terms = sentence.Passage.Terms;
        return Enumerable.Range(1, 2)
            .Select(back => verb.Term - back)
            .Any(i => i >= sentence.FirstTerm && BeForms.Contains(terms[i].Exact));
    }

    private static bool FollowsBy(Candidate candidate)
    {
        var first = candidate.Sentence.TermAt(Math.Min(candidate.Name?.Role?.Start ?? int.MaxValue, candidate.Span.Start));
        return candidate.Passage.Terms.Skip(Math.Max(0, first - 2)).Take(Math.Min(2, first)).Any(t => t.Exact == "by");
    }

    private static int NamesBetween(Candidate candidate, FocusMatch verb)
    {
        var between = candidate.Span.End <= verb.Span.Start
            ? TextSpan.FromBounds(candidate.Span.End, verb.Span.Start)
            : TextSpan.FromBounds(Math.Min(verb.Span.End, candidate.Span.Start), candidate.Span.Start);

        return candidate.Passage.Names.Count(n =>
            n.Type == NameType.Person && between.Contains(n.Span) && !(candidate.Name?.Role?.Contains(n.Span) ?? false));
    }
}
