using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Mail;

/// <summary>Reads a mail: its subject, who wrote it to whom, and the writer's own words.</summary>
internal static partial class MailReader
{
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

        return [ToDocument(headers, MailWords.In(body, WriterOf(headers)).Own, [], source, cancellationToken)];
    }

    /// <summary>Who wrote a mail, as people know them.</summary>
    public static string WriterOf(MailHeaders headers) => MailAddresses.NamesIn(headers["From"]);

    /// <summary>A mail whose parts were taken apart.</summary>
    /// <param name="headers">What it opens with; where a program wrote "Sent" for "Date", that counts.</param>
    /// <param name="own">What its writer wrote.</param>
    /// <param name="others">What else is kept of it, which is nobody's.</param>
    /// <param name="source">The file that holds it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ExtractedDocument ToDocument(
        MailHeaders headers, IReadOnlyList<string> own, IReadOnlyList<string> others, SourceFile source, CancellationToken cancellationToken)
    {
        var subject = ExtractedText.OnOneLine(EncodedWords.Decode(headers["Subject"] ?? ""));
        var text = new ExtractedText(cancellationToken);
        text.AddHeading(ReplyMarks().Replace(subject, ""), level: 1);
        var writer = WriterOf(headers) is { Length: > 0 } name ? text.AddLabelled("From", name) : default;
        if (MailAddresses.NamesIn(headers["To"]) is { Length: > 0 } readers)
        {
            text.AddLabelled("To", readers);
        }

        foreach (var paragraph in own)
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

        foreach (var paragraph in others)
        {
            text.AddParagraph(paragraph);
        }

        return text.ToDocument(DocumentMetadata.Title(subject, "", 0, source.TitleFromName)) with { Date = source.DateFromProgram(headers["Date"] ?? headers["Sent"]) };
    }

    // "Re: Fwd: The ferry" is about the ferry; by itself "Re" looks like somebody's name.
    [GeneratedRegex(@"^\s*((Re|Fwd?|Aw|Wg|Antw|Sv|Rv|Tr)(\[\d+\])?\s*:\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReplyMarks();
}
