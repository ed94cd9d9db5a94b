using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Mail;

/// <summary>Reads mails that were copied into a text file one below the other: a document for each.</summary>
/// <remarks>By mails, because "tomorrow" counts from the day it was written on, and because the subject says what "the 13th it is" is about.</remarks>
internal static partial class MailThreadReader
{
    private const int MostLinesBefore = 5;
    private const int MostHeaderLines = 15;

    /// <summary>The mails in their order, what stands before the first in front; null if the text holds none near its beginning.</summary>
    public static IReadOnlyList<ExtractedDocument>? Extract(string text, SourceFile source, CancellationToken cancellationToken)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Enumerable.Range(0, Math.Min(lines.Length, MostLinesBefore + 1)).FirstOrDefault(line => IsHead(lines, line), -1);
        if (first < 0)
        {
            return null;
        }

        var documents = new List<ExtractedDocument>();
        if (Between(lines, 0, first) is { Length: > 0 } opening)
        {
            var before = new ExtractedText(cancellationToken);
            before.AddParagraph(opening);
            documents.Add(before.ToDocument(source.TitleFromName));
        }

        var mails = Mails(lines, first, cancellationToken).ToList();
        var written = mails.SelectMany(mail => mail.Words.Own).SelectMany(Lines).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, (headers, words)) in mails.Index())
        {
            // What a mail quotes may stand nowhere else.
            var others = words.Others.Select(paragraph => string.Join('\n', Lines(paragraph).Where(line => !written.Contains(line)))).Where(rest => rest.Length > 0);
            documents.Add(MailReader.ToDocument(headers, words.Own, [.. others], source, cancellationToken) with { Part = (index + 1).ToString(CultureInfo.InvariantCulture) });
        }

        return documents;
    }

    private static IEnumerable<(MailHeaders Headers, MailWords Words)> Mails(string[] lines, int first, CancellationToken cancellationToken)
    {
        for (var head = first; head < lines.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = Enumerable.Range(head + 1, lines.Length - head - 1).FirstOrDefault(line => IsHead(lines, line), lines.Length);
            var mail = Between(lines, head, next);
            var headers = new MailHeaders(mail, out var bodyStart);
            yield return (headers, MailWords.In(mail[bodyStart..], MailReader.WriterOf(headers)));
            head = next;
        }
    }

    private static IEnumerable<string> Lines(string paragraph) => paragraph.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    // Lines with a name and a colon, those of a mail among them, behind a blank line or a rule.
    private static bool IsHead(string[] lines, int line)
    {
        if (!HeaderName().IsMatch(lines[line]) || (line > 0 && !IsRule(lines[line - 1])))
        {
            return false;
        }

        var names = lines.Skip(line).Take(MostHeaderLines)
            .TakeWhile(header => !string.IsNullOrWhiteSpace(header))
            .Select(header => header[0] is ' ' or '\t' ? "" : HeaderName().Match(header) is { Success: true } match ? match.Groups[1].Value : null)
            .ToList();
        return !names.Contains(null) && names.Contains("From") && names.Contains("Subject") && (names.Contains("Date") || names.Contains("Sent"));
    }

    // Without the rule that parts it from the mail below.
    private static string Between(string[] lines, int first, int end)
    {
        while (end > first && IsRule(lines[end - 1]))
        {
            end--;
        }

        return string.Join('\n', lines[first..end]);
    }

    private static bool IsRule(string line) => Rule().IsMatch(line);

    [GeneratedRegex(@"^([A-Za-z][A-Za-z-]{1,30}):\s", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();

    [GeneratedRegex(@"^[\s\-_=*]*((Original|Forwarded) message[\s\-_=*]*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
