namespace ChatBot.Tuning.Ranking;

/// <summary>What a model chose for a question.</summary>
internal readonly record struct Choice(bool IsRight, bool InThree, double Score);

/// <summary>A question with the features of all that might answer it, and which of these do.</summary>
/// <param name="Set">The file it is from.</param>
/// <param name="Document">The document that answers; what folds are made of.</param>
/// <param name="IsAnswerable">Whether the corpus answers it.</param>
/// <param name="Candidates">Feature values of each candidate.</param>
/// <param name="IsRight">Which of them are right.</param>
internal sealed record LabelledQuestion(string Set, string Document, bool IsAnswerable, double[][] Candidates, bool[] IsRight)
{
    public bool HasRight => IsRight.Contains(true);

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

    public Choice Choose(double[] weights)
    {
        if (Candidates.Length == 0)
        {
            return new Choice(false, false, 0);
        }

        var order = Candidates
            .Select((c, i) => (Score: WeightTrainer.Dot(weights, c), Right: IsRight[i]))
            .OrderByDescending(c => c.Score).Take(3).ToList();

        return new Choice(order[0].Right, order.Exists(c => c.Right), 1 / (1 + Math.Exp(-order[0].Score)));
    }
}
