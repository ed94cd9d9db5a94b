using System.Buffers;

namespace ChatBot.Language.Words;

/// <summary>The characters that end a line in any text, whatever machine it was written on.</summary>
internal static class LineEnds
{
    /// <summary>All of them: Unix and Windows, a page's end, and those of Unicode (https://www.unicode.org/reports/tr14/#BK).</summary>
    public const string Characters = "\n\r\f\u0085\u2028\u2029";

    /// <summary>The same, to search for.</summary>
    public static readonly SearchValues<char> Values = SearchValues.Create(Characters);

    /// <summary>Whether the character is one of them; of the two in "\r\n" each is.</summary>
    public static bool Contain(char c) => c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
