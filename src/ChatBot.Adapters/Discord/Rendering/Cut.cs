namespace ChatBot.Discord.Rendering;

/// <summary>Shortens plain text that is not escaped.</summary>
internal static class Cut
{
    private const string Mark = "…";

    /// <summary>At most <paramref name="most"/> UTF-16 code units of <paramref name="text"/>, cut at a blank where there is one, never inside a surrogate pair, and marked when shortened.</summary>
    public static string AtWord(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - Mark.Length;
        var blank = text.LastIndexOf(' ', end);
        end = blank > most / 2 ? blank : end;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;

        return text[..end].TrimEnd() + Mark;
    }

    /// <summary>The same for text that is escaped: no backslash is left without what it stands before.</summary>
    public static string Escaped(string text, int most)
    {
        var cut = AtWord(text, most);
        if (cut.Length == text.Length)
        {
            return cut;
        }

        var words = cut[..^Mark.Length];
        var backslashes = words.Length - words.TrimEnd('\\').Length;
        return (backslashes % 2 == 1 ? words[..^1] : words) + Mark;
    }
}
