using System.Text.RegularExpressions;

namespace ChatBot.Corpus.Chats;

/// <summary>Puts name and time on one line where a copy from Slack's window has them on two; a time alone is of another message of the same sender.</summary>
internal static partial class PartedHeads
{
    /// <summary>The lines, with the heads of messages as <see cref="LogHead"/> knows them.</summary>
    public static List<string> Join(IReadOnlyList<string> lines)
    {
        var joined = new List<string>(lines.Count);
        var sender = "";
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && IsTimeOfHead(lines[i + 1]) && Sender().IsMatch(lines[i]))
            {
                sender = lines[i].Trim();
                joined.Add($"{sender}  {lines[++i].Trim()}");
            }
            else if (sender.Length > 0 && TimeAlone().IsMatch(lines[i]))
            {
                joined.Add($"{sender}  {lines[i].Trim()}");
            }
            else
            {
                joined.Add(lines[i]);
            }
        }

        return joined;
    }

    /// <summary>Whether a line holds nothing but the time that stands below a sender: "  2:05 PM".</summary>
    public static bool IsTimeOfHead(string line) => TimeOfHead().IsMatch(line);

    // Set off by blanks, or with the half of the day; what is sent right after is marked with "2:06" alone.
    [GeneratedRegex(@"^(?:\s+\d{1,2}:\d\d(?:\s?[AaPp][Mm])?|\s*\d{1,2}:\d\d\s?[AaPp][Mm])\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeOfHead();

    [GeneratedRegex(@"^\d{1,2}:\d\d\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeAlone();

    // "Ann Lee", "ann.lee (she/her)"; a sentence is none.
    [GeneratedRegex(@"^\p{L}[^\[\]<>:—–,;!?]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sender();
}
