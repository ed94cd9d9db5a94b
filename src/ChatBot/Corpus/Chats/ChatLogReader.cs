using System.Text;
using ChatBot.Corpus.Extraction;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Chats;

/// <summary>Reads a chat that was kept as text: copied from Discord or Slack, exported by WhatsApp, logged by a program.</summary>
internal static class ChatLogReader
{
    private const int FewestMessages = 3;
    private const int LinesToLookAt = 200;

    // "--- Wednesday, 7 May 2031 ---"
    private const int LongestDay = 60;

    private static readonly char[] Rule = ['-', '–', '—', '=', '*', ' ', '\t'];

    /// <summary>A document for each day; null if the text is no chat.</summary>
    public static IReadOnlyList<ExtractedDocument>? Extract(string text, SourceFile source, CancellationToken cancellationToken)
    {
        if (!OpensAsLog(text))
        {
            return null;
        }

        var lines = PartedHeads.Join(text.Split('\n')).Select(Visible).Select(line => (Text: line, Head: LogHead.In(line))).ToList();
        if (!IsLog(lines))
        {
            return null;
        }

        var dates = new LogDays(source, lines.Select(line => line.Head?.Date ?? ""), lines.Select(line => line.Head is null ? DayAlone(line.Text) : ""));
        var days = new ChatDays(source, cancellationToken);
        var (opening, author, words, day) = ("", "", new StringBuilder(), default(PartialDate?));
        foreach (var (line, head) in lines)
        {
            if (head is not null)
            {
                Send();
                (opening, author, day) = (line, head.Author, head.Date.Length > 0 ? dates.Read(head.Date) : day);
                words.Append(head.Words);
            }
            else if (dates.Read(DayAlone(line)) is { Day: not null } next)
            {
                Send();
                (opening, author, day) = ("", "", next);
            }
            else
            {
                if (LogHead.IsNotice(line))
                {
                    Send();
                    (opening, author) = ("", "");
                }

                words.Append('\n').Append(line);
            }
        }

        Send();
        return days.ToDocuments();

        void Send()
        {
            var sent = words.ToString();
            words.Clear();
            if (string.IsNullOrWhiteSpace(sent))
            {
                days.Add(day, "", opening); // A picture alone, maybe; what is written stays.
            }
            else
            {
                days.Add(day, author, sent);
            }
        }
    }

    // Most texts are no chats, and need not be looked at as a whole.
    private static bool OpensAsLog(string text)
    {
        var (lines, messages) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var written = line.ToString();
            messages += LogHead.In(Visible(written)) is null && !PartedHeads.IsTimeOfHead(written) ? 0 : 1;
            if (messages == FewestMessages || ++lines == LinesToLookAt)
            {
                break;
            }
        }

        return messages == FewestMessages;
    }

    // WhatsApp opens lines with a mark that nobody sees: left to right.
    private static string Visible(string line) => line.Trim().TrimStart('\u200E');

    // Nearly every line begins a message, or every block where messages stand below who sent them; and people write again.
    private static bool IsLog(List<(string Text, LogHead? Head)> lines)
    {
        var heads = lines.Index().Where(line => line.Item.Head is not null).ToList();
        var areAbove = heads.Exists(line => line.Item.Head!.Words.Length == 0);
        var others = lines.Index().Count(line => line.Item is { Head: null, Text.Length: > 0 } && (!areAbove || line.Index == 0 || lines[line.Index - 1].Text.Length == 0));
        var sent = heads.Count(line => line.Item.Head!.Words.Length > 0 || (line.Index + 1 < lines.Count && lines[line.Index + 1] is { Head: null, Text.Length: > 0 }));

        return heads.Count >= FewestMessages && others <= heads.Count && sent * 4 >= heads.Count * 3
            && heads.Select(line => line.Item.Head!.Author).Distinct(StringComparer.Ordinal).Count() * 4 <= heads.Count * 3;
    }

    // What may be a day on a line of its own, without the rule around it; empty if the line is none.
    private static string DayAlone(string line)
    {
        if (line.Length > LongestDay)
        {
            return "";
        }

        var bare = line.Trim(Rule);
        var words = bare.Split([' ', ',', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries);

        return words.Length is > 2 and < 5 && char.IsAsciiDigit(words[^1][0]) && words.Count(word => char.IsAsciiDigit(word[0])) > 1 ? bare : "";
    }
}
