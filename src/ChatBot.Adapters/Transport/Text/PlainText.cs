using System.Text;

namespace ChatBot.Transport.Text;

/// <summary>Text for the places where a platform reads no markup, so that an escape would show: footers, choices, buttons.</summary>
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
