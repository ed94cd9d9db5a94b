using ChatBot.Retrieval;
using ChatBot.Support;

namespace ChatBot.Benchmarks.Search;

/// <summary>Scores every passage that holds a term: slow, and right.</summary>
internal sealed class ExhaustivePeer(SearchMaterial material) : IPeer
{
    private const int Wanted = 10;

    private ExhaustiveSearch _search = new(new RetrievalOptions());

    public string Name => "exhaustive";

    public BuildFigures Build()
    {
        (_search, var figures) = InProcessRun.Build(() =>
        {
            var search = new ExhaustiveSearch(new RetrievalOptions());
            foreach (var (title, text) in material.Passages)
            {
                search.Add(title, text);
            }

            return search;
        });

        return figures;
    }

    public RunFigures Run(int queries, int threads) =>
        InProcessRun.Time(() => query => _search.Best(material.Queries[query], Wanted), queries, threads);

    public IReadOnlyList<int[]> TopTen(int queries) =>
        [.. material.Queries.Take(queries).Select(query => _search.Best(query, Wanted).Select(hit => hit.Passage).ToArray())];

    public void Dispose() => _search = new(new RetrievalOptions());
}
