using ChatBot.Transport.Text;

namespace ChatBot.Discord.Rendering;

/// <summary>Shortens text that is escaped.</summary>
internal static class EscapedCut
{
    /// <summary>As <see cref="Cut.AtWord"/>, and no backslash is left without what it stands before.</summary>
    public static string AtWord(string text, int most)
    {
        var cut = Cut.AtWord(text, most);
        if (cut.Length == text.Length)
        {
            return cut;
        }

        var words = cut[..^Cut.Mark.Length];
        var backslashes = words.Length - words.TrimEnd('\\').Length;
        return (backslashes % 2 == 1 ? words[..^1] : words) + Cut.Mark;
    }
}
