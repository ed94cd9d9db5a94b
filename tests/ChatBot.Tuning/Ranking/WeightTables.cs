using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>Writes what was learnt as the two tables that the engine embeds, with the weights that were set by hand.</summary>
internal sealed class WeightTables
{
    private const double Negligible = 0.005;

    private static readonly QuestionKind[] Kinds = [QuestionKind.Who, QuestionKind.When, QuestionKind.Where, QuestionKind.Quote, QuestionKind.Ask];

    private readonly Dictionary<(string Table, QuestionKind Kind, string Row), double> _numbers = [];

    /// <summary>Takes what was learnt for one kind of question.</summary>
    public void Add(QuestionKind kind, double[] ranking, double[] answerability, double threshold)
    {
        foreach (var feature in Enum.GetValues<Feature>())
        {
            _numbers[("ranking", kind, feature.ToString())] = ranking[(int)feature];
            _numbers[("answerability", kind, feature.ToString())] = answerability[(int)feature];
        }

        _numbers[("answerability", kind, "threshold")] = threshold;
        if (kind == QuestionKind.Who)
        {
            Add(QuestionKind.Where, ranking, answerability, threshold);
        }
    }

    /// <summary>Writes <c>ranking.tsv</c> and <c>answerability.tsv</c> into <paramref name="folder"/>.</summary>
    public void Write(string folder)
    {
        foreach (var (place, number) in WeightsByHand.All)
        {
            _numbers[place] = number;
        }

        File.WriteAllLines(Path.Combine(folder, "ranking.tsv"),
        [
            "# How much each feature counts in ranking candidates, by kind of question; the features are explained in Feature.cs.",
            "# Learnt by `dotnet run --project tests/ChatBot.Tuning -- ranking` from SQuADShifts new-wiki (CC BY 4.0), four articles of",
            "# SQuAD 2.0 (CC BY-SA 4.0) and this project's questions on its seeds; what is set by hand, and why, stands in the by-hand.tsv there.",
            .. Table("ranking"),
        ]);
        File.WriteAllLines(Path.Combine(folder, "answerability.tsv"),
        [
            "# Whether the best candidate answers at all, by kind of question; the features are explained in Feature.cs. A question",
            "# whose score is below the threshold is refused. Learnt as ranking.tsv is.",
            .. Table("answerability"),
        ]);
    }

    private IEnumerable<string> Table(string table) =>
        Enum.GetValues<Feature>().Select(f => f.ToString()).Append("threshold")
            .Where(row => Kinds.Any(k => Math.Abs(Number(table, k, row)) >= Negligible))
            .Select(row => row + "\t" + string.Join('\t', Kinds.Select(k => Number(table, k, row).ToString(row == "threshold" ? "0.###" : "0.##", CultureInfo.InvariantCulture))))
            .Prepend("feature\t" + string.Join('\t', Kinds.Select(k => k.ToString().ToLowerInvariant())));

    private double Number(string table, QuestionKind kind, string row) => _numbers.GetValueOrDefault((table, kind, row));
}
