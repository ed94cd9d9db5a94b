using ChatBot.Answers;

namespace ChatBot.Commands.Evaluation;

/// <summary>A question, what the bot made of it, and how good that was.</summary>
/// <param name="Question">The line of the question file.</param>
/// <param name="Asked">What came of it.</param>
/// <param name="RightRank">Place of the first right answer, from 1; null where none is right.</param>
/// <param name="ExactMatch">SQuAD's, of the first answer.</param>
/// <param name="F1">SQuAD's, of the first answer.</param>
/// <param name="EvidenceRank">Place of the passage that answers among those retrieved, from 1; null where it is not among them.</param>
internal sealed record GradedQuestion(
    EvalQuestion Question,
    Asking Asked,
    int? RightRank,
    double ExactMatch,
    double F1,
    int? EvidenceRank)
{
    private const int MostRanked = 10; // for MRR@10

    public bool IsRefused => Asked.Finding is Finding.NotFound;

    /// <summary>Asks and grades. Only the asking is timed.</summary>
    public static GradedQuestion Grade(EvalQuestion line, QuestionAnswerer answerer, TimeProvider time)
    {
        var question = QuestionFile.ToQuestion(line);
        var asked = Asking.Ask(question, answerer, time);
        var grader = new Grader(line, question.Kind);
        var first = line.IsAnswerable && asked.Answers.Count > 0 ? asked.Answers[0] : null;

        return new GradedQuestion(
            line,
            asked,
            line.IsAnswerable ? Rank(asked.Answers, grader.IsRight) : null,
            first is null ? 0 : grader.ExactMatch(first),
            first is null ? 0 : grader.F1(first),
            line.Document is null ? null : EvidenceRankOf(question, grader, answerer));
    }

    private static int? EvidenceRankOf(Question question, Grader grader, QuestionAnswerer answerer)
    {
        var hits = answerer.RankPassages(question, MostRanked).Select(number => answerer.Snapshot.Passages[number]).ToList();

        return Rank(hits, hit => grader.IsEvidence(hit.Source.Document.Id, hit.Text.ToString()));
    }

    private static int? Rank<T>(IReadOnlyList<T> items, Func<T, bool> isRight)
    {
        var index = items.Index().Where(i => isRight(i.Item)).Select(i => i.Index).DefaultIfEmpty(-1).First();

        return index < 0 ? null : index + 1;
    }
}
