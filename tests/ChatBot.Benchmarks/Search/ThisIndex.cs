using ChatBot.Retrieval;

namespace ChatBot.Benchmarks.Search;

/// <summary>The index of this repository.</summary>
internal sealed class ThisIndex(string name, SearchMaterial material) : IPeer
{
    private const int Wanted = 10;

    private IndexSnapshot _index = IndexSnapshot.Empty;

    public string Name => name;

    public BuildFigures Build()
    {
        var documents = material.Documents().ToList();
        (_index, var figures) = InProcessRun.Build(() =>
        {
            var builder = new IndexBuilder(new RetrievalOptions());
            documents.ForEach(builder.Add);

            return builder.Build();
        });

        return figures;
    }

    public RunFigures Run(int queries, int threads) =>
        InProcessRun.Time(() => query => _index.Search(material.Queries[query], Wanted), queries, threads);

    public IReadOnlyList<int[]> TopTen(int queries) =>
        [.. material.Queries.Take(queries).Select(query => _index.Search(query, Wanted).Select(hit => hit.Passage).ToArray())];

    public void Dispose() => _index = IndexSnapshot.Empty;
}
