namespace ChatBot.Language.Quotations;

/// <summary>Reads the word lists that lie beside this code.</summary>
internal static class WordList
{
    /// <summary>The lines of a list, without those that are blank or start with <c>#</c>.</summary>
    public static IEnumerable<string> Read(string file)
    {
        var assembly = typeof(WordList).Assembly;
        using var stream = assembly.GetManifestResourceStream($"ChatBot.Language.Quotations.{file}")
            ?? throw new InvalidOperationException($"The word list '{file}' is not embedded.");
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
