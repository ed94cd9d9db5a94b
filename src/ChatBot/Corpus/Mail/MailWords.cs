using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Corpus.Mail;

/// <summary>Parts what a mail's writer wrote for it from the rest of its text: the mails it answers, and the signature.</summary>
/// <param name="Own">The writer's paragraphs, in order.</param>
/// <param name="Others">The paragraphs of the rest, without what marks them as quoted.</param>
internal sealed partial record MailWords(IReadOnlyList<string> Own, IReadOnlyList<string> Others)
{
    /// <summary>An introduction such as "On Tuesday, Ann Lee &lt;…&gt; wrote:" may be broken over so many lines.</summary>
    private const int MostIntroductionLines = 3;

    private static readonly char[] SignOffEnds = [' ', ',', '.'];

    /// <summary>Parts <paramref name="text"/>, which <paramref name="writer"/> signed; a name alone below it is left out of both.</summary>
    public static MailWords In(string text, string writer)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var own = lines.ToList();
        var end = Enumerable.Range(0, own.Count).FirstOrDefault(i => IsEnd(own[i]) || OpensAnotherMail(own, i), own.Count);
        own.RemoveRange(end, own.Count - end);
        DropQuoted(own);
        var others = Paragraphs(lines.Select((line, i) => i < end && own[i].Length > 0 ? "" : line.TrimStart('>', ' ')).Where(line => !EndsIntroduction().IsMatch(line))).ToList();
        var last = own.FindLastIndex(line => !string.IsNullOrWhiteSpace(line));
        if (last > 0 && string.IsNullOrWhiteSpace(own[last - 1]) && own.Take(last).Any(line => line.Length > 0) && IsSignedBy(writer, own[last]))
        {
            own[last] = "";
        }

        return new MailWords([.. Paragraphs(own)], others);
    }

    private static IEnumerable<string> Paragraphs(IEnumerable<string> lines)
    {
        var paragraph = new StringBuilder();
        foreach (var line in lines.Append(""))
        {
            if (!line.AsSpan().Trim('_').IsWhiteSpace())
            {
                paragraph.Append(line).Append('\n');
            }
            else if (paragraph.Length > 0)
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }
        }
    }

    // "Ann", below what Ann Lee wrote.
    private static bool IsSignedBy(string writer, string line)
    {
        var names = writer.Split(' ');
        var words = line.Split(SignOffEnds, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Array.TrueForAll(words, word => char.IsUpper(word[0]) && Array.Exists(names, name => name.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>Blanks quoted lines and what introduces them.</summary>
    private static void DropQuoted(List<string> lines)
    {
        var last = -1; // The last line that was written since the quotation before.
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsQuoted(lines[i]))
            {
                lines[i] = "";
                DropIntroduction(lines, last);
                last = -1;
            }
            else if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                last = i;
            }
        }

        DropIntroduction(lines, lines.FindLastIndex(line => !string.IsNullOrWhiteSpace(line))); // Its quotation may be gone already.
    }

    private static void DropIntroduction(List<string> lines, int last)
    {
        if (last < 0 || !EndsIntroduction().IsMatch(lines[last]))
        {
            return;
        }

        for (var first = last; first >= 0 && first > last - MostIntroductionLines && !string.IsNullOrWhiteSpace(lines[first]); first--)
        {
            if (OpensIntroduction().IsMatch(lines[first]))
            {
                for (var i = first; i <= last; i++)
                {
                    lines[i] = "";
                }

                return;
            }
        }
    }

    /// <summary>"From: Ann Lee" with "Sent: …" under it: the head of the mail that is answered, as Outlook puts it there.</summary>
    private static bool OpensAnotherMail(List<string> lines, int line) =>
        IsHeader(lines[line], "From") && lines.Skip(line + 1).Take(4).Any(next => IsHeader(next, "Sent") || IsHeader(next, "Date"));

    private static bool IsHeader(string line, string name) =>
        line.AsSpan().TrimStart("*> ") is var start && start.StartsWith(name) && start.Length > name.Length && start[name.Length] is ':';

    private static bool IsQuoted(string line) => line.AsSpan().TrimStart() is ['>', ..];

    private static bool IsEnd(string line) => line.TrimEnd() is "--" || Forwarded().IsMatch(line) || SentFrom().IsMatch(line);

    [GeneratedRegex(@"^\s*-{3,}\s*(Original Message|Forwarded message|Original Appointment|Weitergeleitete Nachricht|Ursprüngliche Nachricht)\s*-{3,}|^\s*Begin forwarded message:", RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    [GeneratedRegex(@"^\s*(Sent|Get) (from|for|via) (my )?(iPhone|iPad|Android|Samsung|Outlook|Yahoo|Mail|Proton|BlackBerry|mobile)\b.{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex SentFrom();

    [GeneratedRegex(@"\b(wrote|writes|schrieb|a écrit|escribió)\s*:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex EndsIntroduction();

    [GeneratedRegex(@"^\s*(On|Am|Le|El)\s|<[^<>\s]+@[^<>\s]+>|\d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex OpensIntroduction();
}
