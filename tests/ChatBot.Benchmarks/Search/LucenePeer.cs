using System.Diagnostics;
using System.Globalization;
using ChatBot.Retrieval;

namespace ChatBot.Benchmarks.Search;

/// <summary>Java's Lucene 8 from Debian's liblucene8-java, on disk and memory-mapped, in a process of its own: see <c>Lucene8Peer.java</c>.</summary>
internal sealed class LucenePeer(SearchMaterial material, string folder, string jars) : IPeer
{
    private Process? _java;

    public string Name => "lucene8";

    public BuildFigures Build()
    {
        var tokens = new PeerTokens(material);
        File.WriteAllLines(Path.Combine(folder, "passages.txt"), tokens.Passages());
        File.WriteAllLines(Path.Combine(folder, "queries.txt"), material.Queries.Select(query => string.Join(' ', tokens.Query(query))));
        _java = Start();
        var figures = Numbers(Ask("build"));

        return new BuildFigures(Nanoseconds(figures[0]), figures[1], Nanoseconds(figures[2]));
    }

    public RunFigures Run(int queries, int threads)
    {
        var figures = Numbers(Ask($"run {queries} {threads}"));
        return new RunFigures(Nanoseconds(figures[0]), [.. figures.Skip(1).Select(Nanoseconds)]);
    }

    public IReadOnlyList<int[]> TopTen(int queries) =>
        [.. Ask($"top {queries}").Split(' ').Select(hits => hits
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(hit => int.Parse(hit, CultureInfo.InvariantCulture)).ToArray())];

    public void Dispose()
    {
        _java?.StandardInput.Close(); // it ends with its input
        _java?.WaitForExit();
        _java?.Dispose();
    }

    private Process Start()
    {
        var options = new RetrievalOptions();
        var classPath = string.Join(':', Directory.EnumerateFiles(jars, "lucene-*.jar"));

        return Process.Start(new ProcessStartInfo("java")
        {
            ArgumentList =
            {
                "-Xmx8g", "-cp", classPath, Path.Combine(AppContext.BaseDirectory, "Search", "Lucene8Peer.java"), folder,
                options.TermSaturation.ToString(CultureInfo.InvariantCulture), options.LengthNormalization.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private string Ask(string command)
    {
        _java!.StandardInput.WriteLine(command);
        _java.StandardInput.Flush();

        return _java.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"java ended instead of answering '{command}'; its message stands above.");
    }

    private static long[] Numbers(string line) => [.. line.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    private static TimeSpan Nanoseconds(long nanoseconds) => TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
}
