using System.Globalization;
using ChatBot.Commands;

namespace ChatBot.Benchmarks.Stages;

/// <summary>The figures as a person reads them.</summary>
internal static class StagesTable
{
    /// <param name="milliseconds">For each stage, and then for the whole question, sorted times.</param>
    /// <param name="questions">How many were asked.</param>
    public static void Write(IReadOnlyList<double[]> milliseconds, int questions)
    {
        Console.WriteLine($"{questions} questions; milliseconds");
        Console.WriteLine($"{"stage",-12} {"mean",8} {"p50",8} {"p99",8}");
        foreach (var (name, times) in StageTimes.Names.Append("together").Zip(milliseconds))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name.ToLowerInvariant(),-12} {times.Average(),8:0.000} {StagesCommand.Percentile(times, 50),8:0.000} {StagesCommand.Percentile(times, 99),8:0.000}"));
        }
    }
}
