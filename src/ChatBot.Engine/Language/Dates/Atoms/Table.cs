namespace ChatBot.Language.Dates.Atoms;

/// <summary>Reads the tables of this folder that are embedded beside the code.</summary>
internal static class Table
{
    /// <summary>The rows of the table whose file has this name, cut at tabs; lines that open with <c>#</c> are comments.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        var assembly = typeof(Table).Assembly;
        var resource = assembly.GetManifestResourceNames()
            .Single(name => name.EndsWith($".Dates.Atoms.{file}", StringComparison.Ordinal)
                || name.EndsWith($".Dates.Recognisers.{file}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);

        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
