using System.Globalization;
using System.Text;

namespace ChatBot.Discord.Rendering;

/// <summary>Makes text mean itself in Discord: no format, no mention, no link, no list, no heading.</summary>
/// <remarks>
/// A backslash before a mark takes its meaning away. Text grows by that, so limits are measured on what comes out.
/// https://support.discord.com/hc/en-us/articles/210298617
/// </remarks>
internal static class Markdown
{
    private const char Replacement = '\uFFFD';
    private const char ZeroWidthBlank = '\u200B';
    private const int LongestListNumber = 10;

    /// <summary>The whole of <paramref name="text"/> on one line.</summary>
    public static string EscapeLine(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            i += IsBlank(text[i]) ? AppendBlank(escaped) : Append(escaped, text, i);
        }

        return escaped.ToString().TrimEnd(' ');
    }

    /// <summary>Appends the character of <paramref name="text"/> at <paramref name="at"/>, which is no blank, and returns how many code units it has.</summary>
    public static int Append(StringBuilder escaped, string text, int at)
    {
        var unit = text[at];
        if (at + 1 < text.Length && char.IsSurrogatePair(unit, text[at + 1]))
        {
            escaped.Append(unit).Append(text[at + 1]);
            return 2;
        }

        if (IsUnprintable(unit))
        {
            escaped.Append(Replacement);
            return 1;
        }

        if (IsMark(unit) || BeginsAddress(text, at) || BeginsListItem(text, at))
        {
            escaped.Append('\\');
        }

        escaped.Append(unit);
        if (unit == '@')
        {
            BreakMention(escaped, text.AsSpan(at + 1));
        }

        return 1;
    }

    /// <summary>Whether a character only keeps others apart. No-break spaces are kept as they are.</summary>
    public static bool IsBlank(char unit) => char.IsWhiteSpace(unit) && unit is not ('\u00A0' or '\u202F' or '\u2007');

    private static int AppendBlank(StringBuilder escaped)
    {
        if (escaped.Length > 0 && escaped[^1] != ' ')
        {
            escaped.Append(' ');
        }

        return 1;
    }

    private static bool IsMark(char unit) => unit is '\\' or '*' or '_' or '~' or '|' or '`' or '<' or '>' or '#' or '[' or ']';

    // Controls, halves of pairs, and what turns the direction of reading for all that follows.
    private static bool IsUnprintable(char unit) =>
        char.IsControl(unit) || char.IsSurrogate(unit) || unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    private static bool BeginsAddress(string text, int at) =>
        text[at] == ':' && text.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal);

    // "-" and "+" begin an item, and so does "1." – there the point is what counts.
    private static bool BeginsListItem(string text, int at) => text[at] switch
    {
        '-' or '+' => IsLineStart(text, at),
        '.' or ')' => NumberBefore(text, at) is var start && start < at && IsLineStart(text, start),
        _ => false,
    };

    private static int NumberBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestListNumber && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool IsLineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is (' ' or '\t' or '\u00A0'))
        {
            at--;
        }

        return at == 0 || char.GetUnicodeCategory(text[at - 1]) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    // No backslash helps against these two; an invisible blank does, and nobody is notified either way.
    private static void BreakMention(StringBuilder escaped, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("everyone", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("here", StringComparison.OrdinalIgnoreCase))
        {
            escaped.Append(ZeroWidthBlank);
        }
    }
}
