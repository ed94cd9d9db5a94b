using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Fits the ranking: −log of the share that right candidates have of Σ e^score over all candidates of a question.</summary>
/// <remarks>
/// Half as much counts the logistic loss of the best candidate's score against its being right: it fixes the scale, so
/// that scores compare across questions.
/// </remarks>
internal static class RankingTrainer
{
    private const double Decay = 2e-4;
    private const double CalibrationShare = 0.5;

    public static double[] Train(IEnumerable<LabelledQuestion> questions) => Gradient.Descend(
        [.. questions.Where(q => q.Candidates.Length > 0)], Enum.GetValues<Feature>().Length, Decay, AddGradient);

    private static void AddGradient(LabelledQuestion question, double[] weights, double[] gradient)
    {
        var scores = Array.ConvertAll(question.Candidates, c => Gradient.Dot(weights, c));
        var best = Array.IndexOf(scores, scores.Max());
        var error = Gradient.Logistic(scores[best]) - (question.IsRight[best] ? 1 : 0);
        Gradient.Add(gradient, question.Candidates[best], CalibrationShare * error);
        if (question.HasRight)
        {
            AddRanking(question, scores, gradient);
        }
    }

    private static void AddRanking(LabelledQuestion question, double[] scores, double[] gradient)
    {
        var highest = scores.Max();
        var powers = Array.ConvertAll(scores, s => Math.Exp(s - highest));
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < powers.Length; i++)
        {
            all += powers[i];
            right += question.IsRight[i] ? powers[i] : 0;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            Gradient.Add(gradient, question.Candidates[i], (powers[i] / all) - (question.IsRight[i] ? powers[i] / right : 0));
        }
    }
}
