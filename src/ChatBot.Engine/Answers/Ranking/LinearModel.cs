using System.Globalization;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Ranking;

/// <summary>How much each feature counts, for each kind of question, read from a table beside this file.</summary>
/// <remarks>score = 1 / (1 + e^(−Σ weight × value)), the logistic function: a linear model whose scores compare across questions.</remarks>
internal sealed class LinearModel
{
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();

    private readonly double[][] _weights = Array.ConvertAll(Kinds, _ => new double[FeatureVector.Length]); // by kind, by feature
    private readonly double[] _thresholds = new double[Kinds.Length];

    private LinearModel()
    {
    }

    /// <summary>Tells how likely a candidate is the right answer, given that there is one.</summary>
    public static LinearModel Ranking { get; } = Load("ranking.tsv");

    /// <summary>Tells, from the best candidate, how likely there is an answer at all.</summary>
    public static LinearModel Answerability { get; } = Load("answerability.tsv");

    /// <summary>The logistic function of <see cref="Sum"/>, 0 to 1.</summary>
    public double Score(QuestionKind kind, FeatureVector features) => 1 / (1 + Math.Exp(-Sum(kind, features)));

    /// <summary>Σ weight × value.</summary>
    public double Sum(QuestionKind kind, FeatureVector features) => features.Dot(_weights[(int)kind]);

    /// <summary>What each feature that is not 0 adds, weightiest first.</summary>
    public IReadOnlyList<FeatureShare> Explain(QuestionKind kind, FeatureVector features) =>
        [.. Enum.GetValues<Feature>()
            .Select(f => new FeatureShare(f.ToString(), features[f], _weights[(int)kind][(int)f]))
            .Where(s => s.Value * s.Weight != 0)
            .OrderByDescending(s => Math.Abs(s.Value * s.Weight))];

    /// <summary>Below this score an answer is not given.</summary>
    public double Threshold(QuestionKind kind) => _thresholds[(int)kind];

    private static LinearModel Load(string table)
    {
        var model = new LinearModel();
        QuestionKind[] kinds = [];
        foreach (var line in EmbeddedTable.Lines(typeof(LinearModel), table))
        {
            var cells = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (cells[0] == "feature")
            {
                kinds = Array.ConvertAll(cells[1..], cell => Enum.Parse<QuestionKind>(cell, ignoreCase: true));
            }
            else
            {
                model.Read(cells, kinds);
            }
        }

        return model;
    }

    private void Read(string[] cells, QuestionKind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            var number = double.Parse(cells[i + 1], CultureInfo.InvariantCulture);
            if (cells[0] == "threshold")
            {
                _thresholds[(int)kinds[i]] = number;
            }
            else
            {
                _weights[(int)kinds[i]][(int)Enum.Parse<Feature>(cells[0])] = number;
            }
        }
    }
}
