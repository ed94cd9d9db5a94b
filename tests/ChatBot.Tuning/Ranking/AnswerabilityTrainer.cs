using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Fits the logistic loss of whether a question has an answer, seen from the best candidate.</summary>
/// <remarks>Answerable and unanswerable questions count the same in all, though the sets hold many more of the former.</remarks>
internal static class AnswerabilityTrainer
{
    private const double Decay = 1e-3;

    public static double[] Train(IReadOnlyList<Choice> choices)
    {
        var answerable = choices.Count(c => c.Question.IsAnswerable);
        var weightOfAnswerable = choices.Count / (2.0 * Math.Max(1, answerable));
        var weightOfOthers = choices.Count / (2.0 * Math.Max(1, choices.Count - answerable));

        return Gradient.Descend(choices, Enum.GetValues<Feature>().Length, Decay, (choice, weights, gradient) =>
        {
            var error = Gradient.Logistic(Gradient.Dot(weights, choice.Best)) - (choice.Question.IsAnswerable ? 1 : 0);
            Gradient.Add(gradient, choice.Best, error * (choice.Question.IsAnswerable ? weightOfAnswerable : weightOfOthers));
        });
    }
}
