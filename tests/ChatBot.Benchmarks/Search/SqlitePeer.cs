using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ChatBot.Benchmarks.Search;

/// <summary>SQLite's FTS5 in a file, as a program would use it.</summary>
internal sealed class SqlitePeer(SearchMaterial material, string folder) : IPeer
{
    private readonly string _path = Path.Combine(folder, "fts5.db");
    private readonly PeerTokens _tokens = new(material);
    private string[] _queries = [];

    public string Name => "fts5";

    public BuildFigures Build()
    {
        var passages = _tokens.Passages().ToList();
        _queries = [.. material.Queries.Select(query => string.Join(" OR ", _tokens.Query(query)))];

        var start = Stopwatch.GetTimestamp();
        using (var connection = Open())
        {
            Execute(connection, "CREATE VIRTUAL TABLE passages USING fts5(words, content='')");
            Insert(connection, passages);
            Execute(connection, "INSERT INTO passages(passages) VALUES ('optimize')");
        }

        var built = Stopwatch.GetElapsedTime(start);
        SqliteConnection.ClearAllPools();
        start = Stopwatch.GetTimestamp();
        TopTen(1);

        return new BuildFigures(built, new FileInfo(_path).Length, Stopwatch.GetElapsedTime(start));
    }

    public RunFigures Run(int queries, int threads) => InProcessRun.Time(
        () =>
        {
            var command = SearchCommand(Open());
            return query => Search(command, query);
        },
        queries,
        threads);

    public IReadOnlyList<int[]> TopTen(int queries)
    {
        using var connection = Open();
        using var command = SearchCommand(connection);

        return [.. Enumerable.Range(0, queries).Select(query => Search(command, query))];
    }

    public void Dispose() => SqliteConnection.ClearAllPools();

    private static void Insert(SqliteConnection connection, List<string> passages)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages(rowid, words) VALUES ($rowid, $words)";
        var rowid = insert.Parameters.Add("$rowid", SqliteType.Integer);
        var words = insert.Parameters.Add("$words", SqliteType.Text);
        foreach (var (number, passage) in passages.Index())
        {
            (rowid.Value, words.Value) = (number, passage);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand SearchCommand(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $query ORDER BY rank LIMIT 10";
        command.Parameters.Add("$query", SqliteType.Text);

        return command;
    }

    private int[] Search(SqliteCommand command, int query)
    {
        command.Parameters[0].Value = _queries[query];
        using var reader = command.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return [.. found];
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_path}");
        connection.Open();

        return connection;
    }
}
