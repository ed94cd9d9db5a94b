using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Mail;

/// <summary>Reads a mail: its subject, who wrote it to whom, and the writer's own words.</summary>
internal static partial class MailReader
{
    private static readonly char[] SignOffEnds = [' ', '\n', ',', '.'];

    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        var mail = Encoding.Latin1.GetString(source.Bytes);
        var headers = new MailHeaders(mail, out var bodyStart);
        if (headers["From"] is null && headers["Subject"] is null)
        {
            throw new UnreadableException("it is no mail: it opens with no line 'From:' or 'Subject:'. Save it anew, or as text.");
        }

        var body = new MailParts(source.Limits, cancellationToken).TextOf(headers, mail[bodyStart..])
            ?? throw new UnreadableException("it has no part that is text. Save its attachments beside it.");

        return [ToDocument(headers, body, source, cancellationToken)];
    }

    /// <summary>A mail whose parts were taken apart.</summary>
    /// <param name="headers">What it opens with; where a program wrote "Sent" for "Date", that counts.</param>
    /// <param name="body">Its text, with what its writer quotes.</param>
    /// <param name="source">The file that holds it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ExtractedDocument ToDocument(MailHeaders headers, string body, SourceFile source, CancellationToken cancellationToken)
    {
        var subject = ExtractedText.OnOneLine(EncodedWords.Decode(headers["Subject"] ?? ""));
        return TextOf(headers, subject, [.. OwnWords.ParagraphsOf(body)], cancellationToken).ToDocument(DocumentMetadata.Title(subject, "", 0, source.TitleFromName)) with
        {
            Date = source.DateFromProgram(headers["Date"] ?? headers["Sent"]),
        };
    }

    private static ExtractedText TextOf(MailHeaders headers, string subject, List<string> paragraphs, CancellationToken cancellationToken)
    {
        var text = new ExtractedText(cancellationToken);
        text.AddHeading(ReplyMarks().Replace(subject, ""));
        var writers = MailAddresses.NamesIn(headers["From"]);
        if (paragraphs.Count > 1 && IsSignedBy(writers, paragraphs[^1]))
        {
            paragraphs.RemoveAt(paragraphs.Count - 1);
        }

        var writer = writers.Length > 0 ? text.AddLabelled("From", writers) : default;
        if (MailAddresses.NamesIn(headers["To"]) is { Length: > 0 } readers)
        {
            text.AddLabelled("To", readers);
        }

        foreach (var paragraph in paragraphs)
        {
            if (writer.IsEmpty)
            {
                text.AddParagraph(paragraph);
            }
            else
            {
                text.AddWordsOf(writer, paragraph);
            }
        }

        return text;
    }

    // "Ann", below what Ann Lee wrote.
    private static bool IsSignedBy(string writers, string paragraph)
    {
        var names = writers.Split(' ');
        var words = paragraph.Split(SignOffEnds, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Array.TrueForAll(words, word => char.IsUpper(word[0]) && Array.Exists(names, name => name.StartsWith(word, StringComparison.Ordinal)));
    }

    // "Re: Fwd: The ferry" is about the ferry; by itself "Re" looks like somebody's name.
    [GeneratedRegex(@"^\s*((Re|Fwd?|Aw|Wg|Antw|Sv|Rv|Tr)(\[\d+\])?\s*:\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReplyMarks();
}
