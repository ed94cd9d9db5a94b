using System.Globalization;

namespace ChatBot.Transport.Text;

/// <summary>Makes text harmless where it is shown letter for letter.</summary>
internal static class VisibleText
{
    /// <summary>
    /// <paramref name="text"/> with each tab or unusual line end as a blank, and each character that could steer what shows it or
    /// turn the direction of reading made visible: escapes and other controls, bidirectional overrides, half of a
    /// surrogate pair. One code unit stands for one, so spans into the original hold for the result.
    /// </summary>
    public static string Of(string text) => string.Create(text.Length, text, static (visible, original) =>
    {
        for (var i = 0; i < original.Length; i++)
        {
            visible[i] = IsHalf(original, i) ? '\uFFFD' : Visible(original[i]);
        }
    });

    private static char Visible(char unit) => unit switch
    {
        '\n' => '\n',
        '\t' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => ' ',
        < ' ' => (char)('\u2400' + unit), // the picture of that control: U+241B for an escape
        '\u007F' => '\u2421',
        >= '\u0080' and < '\u00A0' => '\uFFFD',
        _ when TurnsDirection(unit) => '\uFFFD',
        _ => unit,
    };

    // Embeddings, overrides and isolates: https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
    private static bool TurnsDirection(char unit) => unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsHalf(string text, int index) =>
        char.GetUnicodeCategory(text[index]) == UnicodeCategory.Surrogate
        && !(index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        && !(index > 0 && char.IsSurrogatePair(text[index - 1], text[index]));
}
