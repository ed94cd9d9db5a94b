using System.Globalization;
using Spectre.Console;

namespace ChatBot.Commands.Evaluation.Ranking;

/// <summary>The report as a person reads it.</summary>
internal static class RankingTable
{
    public static void Write(IAnsiConsole console, RankingReport report) => console.Write(
        new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned())
            .AddRow("questions", $"{report.Questions}")
            .AddRow("nDCG@10", report.NdcgAt10.ToString("0.000", CultureInfo.InvariantCulture))
            .AddRow("documents", $"{report.Documents}")
            .AddRow("graded, but not in the corpus", $"{report.GradedNotInCorpus}"));
}
