using System.Text;

namespace ChatBot.Discord.Rendering;

/// <summary>Text for the places where Discord reads no markdown, so that a backslash would show: footers, choices.</summary>
internal static class PlainText
{
    /// <summary><paramref name="text"/> on one line, without controls and halves of surrogate pairs.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                plain.Append(' ');
            }
            else
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().Trim();
    }
}
