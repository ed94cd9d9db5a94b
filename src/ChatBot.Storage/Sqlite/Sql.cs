using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Sqlite;

/// <summary>Runs a statement with its parameters.</summary>
internal static class Sql
{
    /// <summary>Runs it; how many rows it changed.</summary>
    public static int Execute(SqliteConnection connection, string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, statement, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Whether it gives any row.</summary>
    public static bool Exists(SqliteConnection connection, string statement, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        First(connection, _ => true, statement, parameters);

    /// <summary>What <paramref name="read"/> makes of its first row; the default where there is none.</summary>
    public static T? First<T>(
        SqliteConnection connection, Func<SqliteDataReader, T> read, string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, statement, parameters);
        using var rows = command.ExecuteReader();

        return rows.Read() ? read(rows) : default;
    }

    private static SqliteCommand Command(SqliteConnection connection, string statement, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this folder; what varies is a parameter.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
