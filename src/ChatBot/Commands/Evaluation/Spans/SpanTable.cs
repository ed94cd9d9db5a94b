using System.Globalization;
using Spectre.Console;

namespace ChatBot.Commands.Evaluation.Spans;

/// <summary>The report as a person reads it.</summary>
internal static class SpanTable
{
    private static readonly string[] Columns = ["gold", "found", "right", "precision", "recall", "F1"];

    public static void Write(IAnsiConsole console, SpanReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (var column in Columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var (name, score) in report.Scores)
        {
            table.AddRow(name, $"{score.Gold}", $"{score.Found}", $"{score.Right}", Rate(score.Precision), Rate(score.Recall), Rate(score.F1));
        }

        console.Write(table);
        console.WriteLine($"texts: {report.Texts}");
        foreach (var (name, share) in report.Shares ?? new Dictionary<string, Share>())
        {
            console.WriteLine($"{name}: {share.Right} of {share.Of} {Rate(share.Rate)}".TrimEnd());
        }
    }

    private static string Rate(double? rate) => rate is { } value ? value.ToString("0.000", CultureInfo.InvariantCulture) : "";
}
