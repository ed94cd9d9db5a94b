using ChatBot.Answers;
using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>A question with the features of all that might answer it, and which of these do.</summary>
/// <param name="Set">The file it is from.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Document">The document that answers, or that comes nearest where none does; what folds are made of.</param>
/// <param name="IsAnswerable">Whether the corpus answers it.</param>
/// <param name="Candidates">Feature values of each candidate.</param>
/// <param name="IsRight">Which of them are right.</param>
internal sealed record LabelledQuestion(string Set, QuestionKind Kind, string Document, bool IsAnswerable, double[][] Candidates, bool[] IsRight)
{
    private const double MostLead = 3;

    public bool HasRight { get; } = IsRight.Contains(true);

    /// <summary>Questions of one article stay together, so that nothing is learnt about the text they are tried on.</summary>
    public int Fold(int folds)
    {
        var hash = 17u;
        foreach (var c in Document.Split('#')[0])
        {
            hash = (hash * 31) + c;
        }

        return (int)(hash % (uint)folds);
    }

    /// <summary>What ranking weights make of it.</summary>
    public Choice Choose(double[] ranking)
    {
        var order = Candidates
            .Select((values, i) => (Score: Gradient.Dot(ranking, values), Values: values, Right: IsRight[i]))
            .OrderByDescending(c => c.Score).Take(3).ToList();
        if (order.Count == 0)
        {
            return new Choice(this, false, false, new double[ranking.Length]);
        }

        var best = (double[])order[0].Values.Clone();
        best[(int)Feature.RankScore] = order[0].Score;
        best[(int)Feature.Lead] = order.Count == 1 ? MostLead : Math.Min(MostLead, order[0].Score - order[1].Score);

        return new Choice(this, order[0].Right, order.Exists(c => c.Right), best);
    }
}

/// <summary>What a ranking chose for a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="IsRight">Whether the best candidate is right.</param>
/// <param name="InThree">Whether one of the best three is.</param>
/// <param name="Best">The best candidate's features, those that compare it with the others filled in; all 0 where there is none.</param>
internal sealed record Choice(LabelledQuestion Question, bool IsRight, bool InThree, double[] Best);
