namespace ChatBot.Language.Sentences;

/// <summary>Parts a line such as "Tuesday, September 1, 2015" from a headline that lost its line break before or behind it.</summary>
internal static class JoinedDateLine
{
    private const int Longest = 32;

    /// <summary>Where a date line begins that closes <paramref name="paragraph"/> behind other words; -1 if none does.</summary>
    public static int StartAtEnd(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length < 20 || !char.IsAsciiDigit(paragraph[^1]))
        {
            return -1;
        }

        var from = Math.Max(0, paragraph.Length - Longest);
        var day = paragraph[from..].IndexOf("day, ");
        var start = day < 0 ? 0 : paragraph[..(from + day)].LastIndexOf(' ') + 1;

        // "on Tuesday", "late Tuesday", "Rome, Tuesday" are phrases; a headline's last word is none of these.
        var before = start > 1 ? paragraph[..(start - 1)] : [];
        var isApart = before.Length > 0 && before[^1] is not ',' && !before.EndsWith(" on") && !before.EndsWith(" of");
        return isApart && Length(paragraph[start..]) == paragraph.Length - start ? start : -1;
    }

    /// <summary>The length of the date line at the beginning of <paramref name="text"/> if a capital follows without a comma; 0 if there is none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        var length = Length(text);
        return length > 0 && length + 1 < text.Length && text[length] == ' ' && char.IsUpper(text[length + 1]) ? length : 0;
    }

    /// <summary>The length of "Tuesday, September 1, 2015"; 0 where that does not stand.</summary>
    private static int Length(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(Longest, text.Length)];
        var comma = head.IndexOf(',');
        if (comma < 6 || !head[..comma].EndsWith("day") || !IsCapitalised(head[..comma]) || comma + 2 >= head.Length)
        {
            return 0;
        }

        var date = head[(comma + 2)..];
        var blank = date.IndexOf(' ');
        var second = date.IndexOf(',');
        var isDate = blank > 2 && second > blank + 1 && IsCapitalised(date[..blank])
            && IsNumber(date[(blank + 1)..second], 2)
            && date.Length >= second + 6 && date[second + 1] == ' ' && IsNumber(date.Slice(second + 2, 4), 4)
            && (date.Length == second + 6 || !char.IsLetterOrDigit(date[second + 6]));

        return isDate ? comma + 2 + second + 6 : 0;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word) =>
        char.IsAsciiLetterUpper(word[0]) && !word[1..].ContainsAnyExceptInRange('a', 'z');

    private static bool IsNumber(ReadOnlySpan<char> word, int mostDigits) =>
        word.Length <= mostDigits && !word.ContainsAnyExceptInRange('0', '9');
}
