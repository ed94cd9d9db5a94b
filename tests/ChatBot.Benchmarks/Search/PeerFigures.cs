using System.Text.Json.Serialization;

namespace ChatBot.Benchmarks.Search;

/// <summary>One engine's row. Latencies are medians over the rounds, query by query; rates are those of the median round.</summary>
internal sealed record PeerFigures
{
    public required string Name { get; init; }

    public required int Queries { get; init; }

    public required double BuildPassagesPerSecond { get; init; }

    public required long Bytes { get; init; }

    public required double? OpenMs { get; init; }

    public required double P50Us { get; init; }

    public required double P99Us { get; init; }

    public required double QueriesPerSecond { get; init; }

    public required double QueriesPerSecondOfTwoThreads { get; init; }

    /// <summary>Processor time a query; null for an engine in a process of its own.</summary>
    public required double? ProcessorUs { get; init; }

    public required double? ProcessorUsOfTwoThreads { get; init; }

    public required double AgreementOfTopTen { get; init; }
}

/// <summary>What one comparison prints as JSON.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Corpus">Whose passages.</param>
/// <param name="Passages">How many.</param>
/// <param name="Rounds">How often each engine had its turn.</param>
/// <param name="TwoThreadsOfPlainLoop">How many times as fast two threads were as one where nothing but the machine could hold them up.</param>
/// <param name="Engines">A row each.</param>
internal sealed record ComparisonReport(string Machine, string Corpus, int Passages, int Rounds, double TwoThreadsOfPlainLoop, IReadOnlyList<PeerFigures> Engines);

/// <summary>Writes <see cref="ComparisonReport"/> without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(List<ComparisonReport>))]
internal sealed partial class ComparisonReportContext : JsonSerializerContext;
