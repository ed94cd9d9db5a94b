using System.CommandLine;
using System.Runtime.Intrinsics;
using System.Text.Json;
using Spectre.Console;

namespace ChatBot.Benchmarks.Search;

/// <summary><c>search</c> measures this index beside others on a corpus; <c>scale</c> does so on ever larger ones made of its sentences.</summary>
internal static class SearchCommand
{
    private static readonly Option<string> Corpus = new("--corpus") { Description = "As the program's --corpus.", Required = true };
    private static readonly Option<string> Questions = new("--questions") { Description = "A file of questions, as `eval` reads.", Required = true };
    private static readonly Option<string> Peers = new("--peers") { Description = "fts5, lucene8 or both, with a comma.", DefaultValueFactory = _ => "" };
    private static readonly Option<string> Jars = new("--jars") { Description = "Where Lucene's jars are.", DefaultValueFactory = _ => "/usr/share/java" };
    private static readonly Option<string?> Json = new("--json") { Description = "A file to write the figures to." };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each engine gets its turn.", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> Queries = new("--queries") { Description = "How many of the questions to ask.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<int> Passages = new("--passages") { Description = "The size of the largest corpus.", DefaultValueFactory = _ => 1_000_000 };

    public static RootCommand Create()
    {
        var search = new Command("search", "Measures this index beside others.") { Corpus, Questions, Peers, Jars, Json, Rounds, Queries };
        search.SetAction(result =>
        {
            var path = result.GetValue(Corpus)!;
            Run(result, [(Path.GetFileName(path), SearchMaterial.ReadPassages(path))]);
        });

        var scale = new Command("scale", "The same on corpora made of the real one's sentences.") { Corpus, Questions, Peers, Jars, Json, Rounds, Queries, Passages };
        scale.SetAction(result =>
        {
            var real = SearchMaterial.ReadPassages(result.GetValue(Corpus)!);
            Run(result, Sizes(result.GetValue(Passages)).Select(size => ($"{size} mixed", SentenceMixer.Mix(real, size))));
        });

        return new RootCommand("Benchmarks of the search.") { search, scale };
    }

    /// <summary>10,000 and its tenfolds below <paramref name="largest"/>, and <paramref name="largest"/>.</summary>
    private static IEnumerable<int> Sizes(int largest)
    {
        for (var size = 10_000; size < largest; size *= 10)
        {
            yield return size;
        }

        yield return largest;
    }

    private static void Run(ParseResult result, IEnumerable<(string Name, IReadOnlyList<SourcePassage> Passages)> corpora)
    {
        var reports = new List<ComparisonReport>();
        foreach (var (name, passages) in corpora)
        {
            var material = new SearchMaterial(passages, SearchMaterial.ReadQueries(result.GetValue(Questions)!, result.GetValue(Queries)));
            var comparison = new Comparison(material.WithoutTitles().WithoutPhrases(), result.GetValue(Rounds), Console.Error.WriteLine);
            var figures = Compare(result, material, comparison);
            reports.Add(new ComparisonReport(Machine(), name, passages.Count, result.GetValue(Rounds), comparison.TwoThreadsOfPlainLoop, figures));
            ComparisonTable.Write(WideConsole(), reports[^1]);
        }

        if (result.GetValue(Json) is { } file)
        {
            File.WriteAllText(file, JsonSerializer.Serialize(reports, ComparisonReportContext.Default.ListComparisonReport));
        }
    }

    /// <summary>As wide as the table, so that a line of it stays a line in a file, too.</summary>
    private static IAnsiConsole WideConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.Profile.Width = Math.Max(console.Profile.Width, 160);

        return console;
    }

    private static IReadOnlyList<PeerFigures> Compare(ParseResult result, SearchMaterial material, Comparison comparison)
    {
        var words = material.WithoutTitles().WithoutPhrases();
        var folder = Directory.CreateTempSubdirectory("chatbot-benchmarks-").FullName;
        List<IPeer> engines = [new ThisIndex("this index", words), new ThisIndex("with titles and phrases", material), new ExhaustivePeer(words)];
        engines.AddRange(result.GetValue(Peers)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IPeer (peer) => peer switch
        {
            "fts5" => new SqlitePeer(words, folder),
            "lucene8" => new LucenePeer(words, folder, result.GetValue(Jars)!),
            _ => throw new ArgumentException($"There is no peer '{peer}'. Name fts5, lucene8 or both."),
        }));
        try
        {
            return comparison.Run(engines);
        }
        finally
        {
            engines.ForEach(engine => engine.Dispose());
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Machine() =>
        $".NET {Environment.Version}, {Environment.ProcessorCount} processors, vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits";
}
