using System.Globalization;
using Spectre.Console;

namespace ChatBot.Commands.Evaluation;

/// <summary>The figures as a person reads them.</summary>
internal static class EvalTable
{
    private static readonly (string Name, Func<Figures, string> Value)[] Rows =
    [
        ("questions", f => $"{f.Questions}"),
        ("of them unanswerable", f => $"{f.Unanswerable}"),
        ("correct@1", f => Rate(f.CorrectAt1)),
        ("correct@3", f => Rate(f.CorrectAt3)),
        ("exactMatch", f => Rate(f.ExactMatch)),
        ("f1", f => Rate(f.F1)),
        ("passageHit@1", f => Rate(f.PassageHitAt1)),
        ("passageHit@5", f => Rate(f.PassageHitAt5)),
        ("MRR@10", f => Rate(f.MrrAt10)),
        ("falseRefusals", f => Rate(f.FalseRefusals)),
        ("refused", f => Rate(f.Refused)),
    ];

    public static void Write(IAnsiConsole console, EvalReport report)
    {
        var columns = report.Commands.Append(new("all", report.All)).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (var (command, _) in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(command)).RightAligned());
        }

        foreach (var (name, value) in Rows)
        {
            table.AddRow([name, .. columns.Select(c => value(c.Value))]);
        }

        console.Write(table);
        var (p50, p95, p99) = report.LatencyMs;
        console.WriteLine(Invariant($"latency per question: p50 {p50} ms, p95 {p95} ms, p99 {p99} ms (each asked once; the first {report.WarmUp} asked once before, to warm up)"));
        console.WriteLine(Invariant($"corpus: {report.Documents} documents, {report.Passages} passages, read and indexed in {report.BuildMs} ms"));
    }

    private static string Rate(double? rate) => rate is { } value ? Invariant($"{value:0.000}") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
