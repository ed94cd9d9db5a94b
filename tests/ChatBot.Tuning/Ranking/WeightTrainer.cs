using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Fits the weights by gradient descent (Adam; Kingma and Ba 2015).</summary>
/// <remarks>
/// Two losses are added up. One ranks: −log of the share that right candidates have of Σ e^score over all candidates of a
/// question. One calibrates: the logistic loss of the best candidate's score against its being right, so that one
/// threshold can refuse. Plus λ/2 Σ weight².
/// </remarks>
internal static class WeightTrainer
{
    private const int Rounds = 600;
    private const double Rate = 0.05;
    private const double Decay = 2e-4;
    private const double CalibrationShare = 0.5;

    public static double[] Train(List<LabelledQuestion> questions)
    {
        var size = Enum.GetValues<Feature>().Length;
        var (weights, mean, square, gradient) = (new double[size], new double[size], new double[size], new double[size]);
        var useful = questions.Where(q => q.Candidates.Length > 0).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var question in useful)
            {
                AddGradient(question, weights, gradient);
            }

            for (var i = 0; i < size; i++)
            {
                var slope = (gradient[i] / useful.Count) + (Decay * weights[i]);
                mean[i] = (0.9 * mean[i]) + (0.1 * slope);
                square[i] = (0.999 * square[i]) + (0.001 * slope * slope);
                weights[i] -= Rate * (mean[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }

        return weights;
    }

    public static double Dot(double[] weights, double[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return sum;
    }

    private static void AddGradient(LabelledQuestion question, double[] weights, double[] gradient)
    {
        var scores = question.Candidates.Select(c => Dot(weights, c)).ToArray();
        if (question.HasRight)
        {
            AddRanking(question, scores, gradient);
        }

        var best = Array.IndexOf(scores, scores.Max());
        var error = (1 / (1 + Math.Exp(-scores[best]))) - (question.IsRight[best] ? 1 : 0);
        Add(gradient, question.Candidates[best], CalibrationShare * error);
    }

    private static void AddRanking(LabelledQuestion question, double[] scores, double[] gradient)
    {
        var highest = scores.Max();
        var powers = scores.Select(s => Math.Exp(s - highest)).ToArray();
        var all = powers.Sum();
        var right = powers.Where((_, i) => question.IsRight[i]).Sum();
        for (var i = 0; i < scores.Length; i++)
        {
            Add(gradient, question.Candidates[i], (powers[i] / all) - (question.IsRight[i] ? powers[i] / right : 0));
        }
    }

    private static void Add(double[] gradient, double[] values, double factor)
    {
        for (var i = 0; i < values.Length; i++)
        {
            gradient[i] += factor * values[i];
        }
    }
}
