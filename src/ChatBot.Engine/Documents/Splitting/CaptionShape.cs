namespace ChatBot.Documents.Splitting;

/// <summary>Knows the words under a picture by their credit, or by how they tell what is seen, where and when.</summary>
internal static class CaptionShape
{
    private const int LongestCaption = 70;

    /// <summary>Whether a line, whose words <see cref="NormalizedWords.Join"/> joined, stands under a picture.</summary>
    public static bool IsCaption(ReadOnlySpan<char> line, string words) =>
        LineSignals.EndsCaption(words)
        || EndsInCredit(line)
        || (line.IndexOf(':') is > 0 and < 20 and var colon && LineSignals.IsCredit(NormalizedWords.Join(line[..colon])))
        || IsScene(line, words.Split(' '));

    /// <summary>"… (photo credit: Ann Lee/The Agency)", "… [Photo by Ann Lee]".</summary>
    private static bool EndsInCredit(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd('.');
        var open = line.LastIndexOfAny("([");
        if (open < 0 || line is not [.., ')' or ']'])
        {
            return false;
        }

        var credit = line[(open + 1)..^1];
        var words = NormalizedWords.Join(credit);
        var firstWord = words.Split(' ')[0];

        return (LineSignals.IsCredit(firstWord) && (credit.ContainsAny(":/") || words.Contains(" by ", StringComparison.Ordinal) || words.Contains("courtesy of", StringComparison.Ordinal)))
            || (credit.Contains('/') && words.Contains(" photo ", StringComparison.Ordinal));
    }

    /// <summary>"The mayor opening the bridge, in Ghent, May 3, 1990": a line that ends in its day, and tells of no past.</summary>
    private static bool IsScene(ReadOnlySpan<char> line, string[] words)
    {
        if (words.Length is < 6 or > LongestCaption || Array.Exists(words, LineSignals.IsPastVerb))
        {
            return false;
        }

        return (EndsInDay(words) && StandsBehindComma(line, words[^3]) && !LineSignals.IsDateWord(words[^4])) || (line[^1] is not ('.' or '?' or '!') && HoldsPosition(line));
    }

    private static bool EndsInDay(string[] words) =>
        words[^1] is { Length: 4 } year && int.TryParse(year, out var number) && number is > 1800 and < 2200
        && (LineSignals.IsMonth(words[^3]) ? char.IsAsciiDigit(words[^2][0]) : LineSignals.IsMonth(words[^2]) && char.IsAsciiDigit(words[^3][0]));

    // "on 3 May 1990" is how a sentence tells a day; a caption sets it off: ", 3 May 1990".
    private static bool StandsBehindComma(ReadOnlySpan<char> line, string firstWordOfDay)
    {
        var at = line.LastIndexOf(firstWordOfDay, StringComparison.OrdinalIgnoreCase);

        return at > 0 && line[..at].TrimEnd() is [.., ','];
    }

    private static bool HoldsPosition(ReadOnlySpan<char> line)
    {
        for (var open = line.IndexOf('('); open >= 0;)
        {
            var length = line[open..].IndexOf(')');
            if (length > 1 && LineSignals.IsPosition(NormalizedWords.Join(line[(open + 1)..(open + length)])))
            {
                return true;
            }

            var next = line[(open + 1)..].IndexOf('(');
            open = next < 0 ? -1 : open + 1 + next;
        }

        return false;
    }
}
