using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Ranking;

namespace ChatBot.Tuning.Ranking;

/// <summary>The weights that are set by hand: <c>by-hand.tsv</c> says which, and why.</summary>
internal static class WeightsByHand
{
    private static readonly (string Table, QuestionKind Kind, string Row, double Number)[] Rows =
        [.. TableFile.Rows("by-hand.tsv").Skip(1).Select(cells => (
            cells[0],
            Enum.Parse<QuestionKind>(cells[1], ignoreCase: true),
            cells[2],
            double.Parse(cells[3], CultureInfo.InvariantCulture)))];

    /// <summary>Every number that is set, by the table, the kind of question, and the row that it stands in.</summary>
    public static IEnumerable<KeyValuePair<(string Table, QuestionKind Kind, string Row), double>> All =>
        Rows.Select(row => KeyValuePair.Create((row.Table, row.Kind, row.Row), row.Number));

    /// <summary>Puts them into what was learnt, so that what is learnt and measured next is of the weights that will be used.</summary>
    public static double[] Into(string table, QuestionKind kind, double[] learnt)
    {
        foreach (var row in Rows.Where(row => row.Table == table && row.Kind == kind && row.Row != "threshold"))
        {
            learnt[(int)Enum.Parse<Feature>(row.Row)] = row.Number;
        }

        return learnt;
    }
}
