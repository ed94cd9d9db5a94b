using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Fits the logistic loss of whether a question has an answer, seen from the best candidate.</summary>
/// <remarks>Answerable and unanswerable questions count the same in all.</remarks>
internal static class AnswerabilityTrainer
{
    /// <summary>What an answerable question counts that the ranking gets wrong: little is lost when it is refused.</summary>
    private const double WrongAnswer = 0.4;

    /// <summary>With more, what only a few questions show, such as a negation that the sentence lacks, cannot weigh enough to refuse one; with less, nothing gets better.</summary>
    private const double Decay = 5e-4;

    private static readonly int[] Signs = ReadSigns();

    public static double[] Train(IReadOnlyList<Choice> choices)
    {
        // A file counts by the root of its size on its side, so that the largest does not decide alone what an unanswerable question is like.
        var sizes = choices.CountBy(c => (c.Question.Set, c.Question.IsAnswerable)).ToDictionary();
        var roots = sizes.GroupBy(s => s.Key.IsAnswerable).ToDictionary(g => g.Key, g => g.Sum(s => Math.Sqrt(s.Value)));

        return Gradient.Descend(choices, Enum.GetValues<Feature>().Length, Decay, (choice, weights, gradient) =>
        {
            var error = Gradient.Logistic(Gradient.Dot(weights, choice.Best)) - (choice.Question.IsAnswerable ? 1 : 0);
            var side = (choice.Question.Set, choice.Question.IsAnswerable);
            var weight = choices.Count / (2.0 * roots[side.IsAnswerable] * Math.Sqrt(sizes[side])) * (choice.Question.IsAnswerable && !choice.IsRight ? WrongAnswer : 1);
            Gradient.Add(gradient, choice.Best, error * weight);
        }, Signs);
    }

    private static int[] ReadSigns()
    {
        var signs = new int[Enum.GetValues<Feature>().Length];
        foreach (var cells in TableFile.Rows("signs.tsv"))
        {
            foreach (var feature in cells[1].Split(' '))
            {
                signs[(int)Enum.Parse<Feature>(feature)] = cells[0] == "+" ? 1 : -1;
            }
        }

        return signs;
    }
}
