using System.Globalization;

namespace ChatBot.Answers.Ranking;

/// <summary>How much each feature counts, for each kind of question, read from <c>weights.tsv</c> beside this file.</summary>
/// <remarks>score = 1 / (1 + e^(−Σ weight × value)), the logistic function: a linear model whose scores compare across questions.</remarks>
internal sealed class RankingModel
{
    private readonly Dictionary<QuestionKind, double[]> _weights = [];
    private readonly Dictionary<QuestionKind, double> _thresholds = [];

    private RankingModel()
    {
    }

    /// <summary>The model that the program ships with.</summary>
    public static RankingModel Shipped { get; } = Load();

    /// <summary>How likely a candidate with these features is right, 0 to 1.</summary>
    public double Score(QuestionKind kind, FeatureVector features) => 1 / (1 + Math.Exp(-features.Dot(_weights[kind])));

    /// <summary>What each feature that is not 0 adds, weightiest first.</summary>
    public IReadOnlyList<FeatureShare> Explain(QuestionKind kind, FeatureVector features) =>
        [.. Enum.GetValues<Feature>()
            .Select(f => new FeatureShare(f.ToString(), features[f], _weights[kind][(int)f]))
            .Where(s => s.Value * s.Weight != 0)
            .OrderByDescending(s => Math.Abs(s.Value * s.Weight))];

    /// <summary>Below this score an answer is not given.</summary>
    public double Threshold(QuestionKind kind) => _thresholds[kind];

    private static RankingModel Load()
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream(typeof(RankingModel), "weights.tsv")
            ?? throw new InvalidOperationException("The weights are not in the assembly.");
        using var reader = new StreamReader(stream);
        var model = new RankingModel();
        QuestionKind[] kinds = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (cells[0] == "feature")
            {
                kinds = [.. cells.Skip(1).Select(c => Enum.Parse<QuestionKind>(c, ignoreCase: true))];
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
                _thresholds[kinds[i]] = number;
                continue;
            }

            if (!_weights.TryGetValue(kinds[i], out var weights))
            {
                _weights[kinds[i]] = weights = new double[Enum.GetValues<Feature>().Length];
            }

            weights[(int)Enum.Parse<Feature>(cells[0])] = number;
        }
    }
}
