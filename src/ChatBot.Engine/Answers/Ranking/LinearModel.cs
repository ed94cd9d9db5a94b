using System.Globalization;

namespace ChatBot.Answers.Ranking;

/// <summary>How much each feature counts, for each kind of question, read from a table beside this file.</summary>
/// <remarks>score = 1 / (1 + e^(−Σ weight × value)), the logistic function: a linear model whose scores compare across questions.</remarks>
internal sealed class LinearModel
{
    private readonly Dictionary<QuestionKind, double[]> _weights = [];
    private readonly Dictionary<QuestionKind, double> _thresholds = [];

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
    public double Sum(QuestionKind kind, FeatureVector features) => features.Dot(_weights[kind]);

    /// <summary>What each feature that is not 0 adds, weightiest first.</summary>
    public IReadOnlyList<FeatureShare> Explain(QuestionKind kind, FeatureVector features) =>
        [.. Enum.GetValues<Feature>()
            .Select(f => new FeatureShare(f.ToString(), features[f], _weights[kind][(int)f]))
            .Where(s => s.Value * s.Weight != 0)
            .OrderByDescending(s => Math.Abs(s.Value * s.Weight))];

    /// <summary>Below this score an answer is not given.</summary>
    public double Threshold(QuestionKind kind) => _thresholds[kind];

    private static LinearModel Load(string table)
    {
        using var stream = typeof(LinearModel).Assembly.GetManifestResourceStream(typeof(LinearModel), table)
            ?? throw new InvalidOperationException($"The table {table} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var model = new LinearModel();
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
