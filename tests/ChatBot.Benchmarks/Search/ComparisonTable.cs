using System.Globalization;
using Spectre.Console;

namespace ChatBot.Benchmarks.Search;

/// <summary>The figures as a person reads them.</summary>
internal static class ComparisonTable
{
    public static void Write(IAnsiConsole console, ComparisonReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["engine", "passages/s", "MB", "open ms", "p50 µs", "p99 µs", "QPS", "QPS, 2 threads", "2 / 1", "CPU µs", "2 threads", "first / this", "agreement"])
        {
            table.AddColumn(heading == "engine" ? new TableColumn(heading) : new TableColumn(heading).RightAligned());
        }

        var first = report.Engines[0];
        foreach (var engine in report.Engines)
        {
            table.AddRow(
                Markup.Escape(engine.Name),
                Text($"{engine.BuildPassagesPerSecond:0}"),
                Text($"{engine.Bytes / 1e6:0.0}"),
                Text($"{engine.OpenMs:0.0}"),
                Text($"{engine.P50Us:0.0}"),
                Text($"{engine.P99Us:0.0}"),
                Text($"{engine.QueriesPerSecond:0}"),
                Text($"{engine.QueriesPerSecondOfTwoThreads:0}"),
                Text($"{engine.QueriesPerSecondOfTwoThreads / engine.QueriesPerSecond:0.00}"),
                Text($"{engine.ProcessorUs:0.0}"),
                Text($"{engine.ProcessorUsOfTwoThreads:0.0}"),
                Text($"{first.QueriesPerSecond / engine.QueriesPerSecond:0.00}"),
                Text($"{engine.AgreementOfTopTen:0.0000}"));
        }

        console.WriteLine(Text($"{report.Corpus}: {report.Passages} passages, {first.Queries} queries for the first engine, {report.Rounds} rounds, {report.Machine}; two threads of a plain loop were {report.TwoThreadsOfPlainLoop:0.00} times as fast as one"));
        console.Write(table);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
