namespace ChatBot.Tuning.Ranking;

/// <summary>Reads the tables that lie beside this code.</summary>
internal static class TableFile
{
    /// <summary>The rows, cut at tabs; empty lines and those that open with <c>#</c> are left out.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Ranking", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
