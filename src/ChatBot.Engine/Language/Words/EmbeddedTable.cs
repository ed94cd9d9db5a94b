namespace ChatBot.Language.Words;

/// <summary>Reads the tables of words and numbers that lie beside the code and are part of the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of <paramref name="file"/>, which lies in the folder of <paramref name="neighbour"/>; not the empty ones and those that open with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(Type neighbour, string file)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(neighbour, file)
            ?? throw new InvalidOperationException($"'{file}' is not embedded beside {neighbour}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
