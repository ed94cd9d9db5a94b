namespace ChatBot.Transport.Text;

/// <summary>Shortens plain text that is not escaped.</summary>
internal static class Cut
{
    /// <summary>Stands where something was left out.</summary>
    public const string Mark = "…";

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
}
