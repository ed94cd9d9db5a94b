using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Fits the logistic loss of whether a question has an answer, seen from the best candidate.</summary>
/// <remarks>Answerable and unanswerable questions count the same in all, though the sets hold many more of the former.</remarks>
internal static class AnswerabilityTrainer
{
    private const double Decay = 3e-3;

    /// <summary>What a match that is none shows in; the rest of the features speak through <see cref="Feature.RankScore"/>.</summary>
    private static readonly Feature[] Telling =
    [
        Feature.Bias, Feature.RankScore, Feature.Lead, Feature.SentenceCoverage, Feature.AroundCoverage, Feature.NameCoverage,
        Feature.SentenceNames, Feature.UnknownShare, Feature.WordCoverage, Feature.RarestCovered,
    ];

    public static double[] Train(IReadOnlyList<Choice> choices)
    {
        var answerable = choices.Count(c => c.Question.IsAnswerable);
        var weightOfAnswerable = choices.Count / (2.0 * Math.Max(1, answerable));
        var weightOfOthers = choices.Count / (2.0 * Math.Max(1, choices.Count - answerable));

        return Gradient.Descend(choices, Enum.GetValues<Feature>().Length, Decay, (choice, weights, gradient) =>
        {
            var error = Gradient.Logistic(Gradient.Dot(weights, choice.Best)) - (choice.Question.IsAnswerable ? 1 : 0);
            var weight = choice.Question.IsAnswerable ? weightOfAnswerable : weightOfOthers;
            foreach (var feature in Telling)
            {
                gradient[(int)feature] += error * weight * choice.Best[(int)feature];
            }
        });
    }
}
