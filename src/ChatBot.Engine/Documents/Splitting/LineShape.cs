namespace ChatBot.Documents.Splitting;

/// <summary>What one line looks like, by its words and its form alone.</summary>
/// <remarks>
/// Made to err on one side: a line of running text must not be taken for anything else, because what is
/// taken for boilerplate is never quoted.
/// </remarks>
internal static class LineShape
{
    /// <summary>No notice, credit or title is longer, in UTF-16 code units; longer lines are running text.</summary>
    private const int Longest = 600;

    private const int LongestTitle = 200;
    private const int MostWordsBeforeColon = 6;
    private const string Separators = "|•·";
    private const string OpeningMarks = "\"“”„«'‘`";

    /// <summary>The line's kind: <see cref="PassageKind.Boilerplate"/>, <see cref="PassageKind.Caption"/> or, where nothing shows, <see cref="PassageKind.Body"/>.</summary>
    public static PassageKind KindOf(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return PassageKind.Body;
        }

        var words = NormalizedWords.Join(line);
        var wordCount = words.AsSpan().Count(' ') + 1;

        return words.Length == 0 ? PassageKind.Boilerplate
            : OpeningMarks.Contains(line[0]) ? PassageKind.Body
            : IsBoilerplate(line, words, wordCount) ? PassageKind.Boilerplate
            : CaptionShape.IsCaption(line, words) ? PassageKind.Caption
            : PassageKind.Body;
    }

    /// <summary>Whether the line reads like a title: of at most <paramref name="mostWords"/> words, and not a sentence with its full stop.</summary>
    public static bool IsTitleLike(ReadOnlySpan<char> line, int mostWords)
    {
        if (line.Length > LongestTitle || char.IsLower(line[0]) || IsListItem(line) || !line.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var wordCount = CountWords(line);

        if (line[^1] is ':' && wordCount > MostWordsBeforeColon)
        {
            return false; // A sentence that brings in a list.
        }

        return wordCount > 0 && wordCount <= mostWords && line[^1] is not ('.' or ',' or ';' or '…') && !HoldsSentenceEnd(line);
    }

    /// <summary>Whether the line says nothing but when, and perhaps where, something was published: "7 May 2031 | The Daily Mail Coach".</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTitle || line[^1] is '.' || !line.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        foreach (var part in line.SplitAny(Separators))
        {
            if (IsDateStamp(NormalizedWords.Join(line[part])))
            {
                return CountWords(line) <= 15;
            }
        }

        return false;
    }

    /// <summary>Whether the line is an address's last part: "what-the-minister-said-today".</summary>
    public static bool IsSlug(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle
        && line.Count('-') >= 3
        && line[^1] is not '.'
        && line.IndexOfAny(" \t\u00A0") < 0
        && line.IndexOfAnyInRange('A', 'Z') < 0
        && char.IsLetterOrDigit(line[0]);

    private static bool IsBoilerplate(ReadOnlySpan<char> line, string words, int wordCount) =>
        LineSignals.IsNotice(words, wordCount)
        || (line.IndexOf(':') is > 0 and var colon && LineSignals.IsLinkTitle(NormalizedWords.Join(line[..colon])))
        || (wordCount <= 15 && LineSignals.BeginsWithStamp(words) && IsDateLine(line))
        || (line.IndexOfAny(Separators) > 0 && IsDateLine(line))
        || IsSlug(line)
        || IsByline(line, wordCount)
        || IsCopyright(line, words)
        || IsAddress(line);

    /// <summary>"By Ann Lee and J. Moor, Science Editor".</summary>
    private static bool IsByline(ReadOnlySpan<char> line, int wordCount)
    {
        if (wordCount is < 2 or > 12 || !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || line[^1] is '.' or '?' or '!' or ':')
        {
            return false;
        }

        foreach (var part in line[3..].Split(' '))
        {
            var word = line[3..][part].Trim(",|@()");
            if (word.Length > 0 && !char.IsUpper(word[0]) && !char.IsDigit(word[0]) && word is not ("and" or "in" or "of" or "the" or "de" or "van" or "von" or "al" or "&"))
            {
                return false;
            }
        }

        return char.IsUpper(line[0]) && !char.IsDigit(line[3]);
    }

    private static bool IsCopyright(ReadOnlySpan<char> line, string words) =>
        line[0] is '©'
        || (words.StartsWith("copyright ", StringComparison.Ordinal)
            && (line.Contains('©') || line.Contains("(c)", StringComparison.OrdinalIgnoreCase) || char.IsDigit(words["copyright ".Length])));

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        (line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && !line.ContainsAny(" \t");

    private static bool IsDateStamp(string words)
    {
        var holdsMonth = false;
        var numbers = 0;
        foreach (var word in words.Split(' '))
        {
            var isNumber = word.Length > 0 && char.IsAsciiDigit(word[0]) && word.Length <= 8;
            numbers += isNumber ? 1 : 0;
            holdsMonth |= LineSignals.IsMonth(word);
            if (!isNumber && !LineSignals.IsDateWord(word))
            {
                return false;
            }
        }

        return (holdsMonth && numbers >= 1) || numbers >= 3;
    }

    private static bool IsListItem(ReadOnlySpan<char> line) =>
        line is ['-' or '*' or '+' or '•' or '–' or '—' or '·' or '>' or '|', ..] || LeadingNumber(line) is > 0 and var end && end < line.Length && line[end] is '.' or ')';

    private static int LeadingNumber(ReadOnlySpan<char> line) => line.IndexOfAnyExceptInRange('0', '9');

    private static bool HoldsSentenceEnd(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf(". ");

        // "J. Moor returns" and "U.S. talks go on" hold no sentence end; "It rained. We stayed" does.
        return at > 3 && char.IsLower(line[at - 1]) && char.IsLower(line[at - 2]) && char.IsLower(line[at - 3])
            && at + 2 < line.Length && char.IsUpper(line[at + 2]);
    }

    private static int CountWords(ReadOnlySpan<char> line)
    {
        var words = NormalizedWords.Join(line);

        return words.Length == 0 ? 0 : words.AsSpan().Count(' ') + 1;
    }
}
