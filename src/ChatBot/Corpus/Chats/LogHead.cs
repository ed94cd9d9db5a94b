using System.Text.RegularExpressions;

namespace ChatBot.Corpus.Chats;

/// <summary>The line of a chat's log that a message begins with.</summary>
/// <param name="Date">As it is written; empty where the line has only a time.</param>
/// <param name="Author">By what name the chat shows the sender.</param>
/// <param name="Words">What was sent, as far as it stands on the same line.</param>
internal sealed partial record LogHead(string Date, string Author, string Words)
{
    private const string Time = @"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?";
    private const string Day = @"(?<date>\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[ -]\p{L}{3,9}\.?[ ,-]+\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|[Tt]oday|[Yy]esterday)";
    private const string When = "(?:" + Day + "(?:,| at|T)? ?)?" + Time;
    private const string Who = @"(?<who>[^\s\[\]<>:—–-][^\[\]<>:]{0,39}?)";

    // Name and time are no longer.
    private const int Longest = 90;

    /// <summary>The head in a line; null if no message begins there.</summary>
    public static LogHead? In(string line)
    {
        if (line.AsSpan(0, Math.Min(line.Length, Longest)).IndexOfAnyInRange('0', '9') < 0)
        {
            return null;
        }

        var match = OnOneLine().Match(line);
        match = match.Success ? match : Above().Match(line);

        return match.Success ? new LogHead(match.Groups["date"].Value, match.Groups["who"].Value.Trim(), match.Groups["words"].Value) : null;
    }

    /// <summary>Whether the program wrote the line, and nobody sent it: "[14:06] ann has left", "07/05/2031, 14:05 - Ann Lee left".</summary>
    public static bool IsNotice(string line) => line.StartsWith("***", StringComparison.Ordinal) || line.StartsWith("-!-", StringComparison.Ordinal) || Stamp().IsMatch(line);

    // "[2031-05-07 14:05] Ann Lee: We sail.", "[14:05] <ann> We sail.", "07/05/2031, 14:05 - Ann Lee: We sail."
    [GeneratedRegex(@"^(?:\[" + When + @"\]\s*(?:<" + Who + ">|" + Who + ":)|" + When + @"\s+<" + Who + ">|" + When + @"\s+-\s+" + Who + @":)\s+(?<words>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OnOneLine();

    // "[07-May-31 02:05 PM] ann#1234", "Ann Lee — Yesterday at 14:05", "Ann Lee  2:05 PM", each above what was sent
    [GeneratedRegex(@"^(?:\[" + Day + "(?:,| at|T)? ?" + Time + @"\]\s+" + Who + "|" + Who + @"(?:\s+[—–-]\s+|\s\s+)" + When + @")(?<words>)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Above();

    [GeneratedRegex(@"^(?:\[" + When + @"\]|" + When + @"\s+-)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();
}
