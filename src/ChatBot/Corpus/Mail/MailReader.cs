using System.Text;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Mail;

/// <summary>Reads a mail: its subject, who wrote it to whom, and the writer's own words.</summary>
internal static class MailReader
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
        var subject = ExtractedText.OnOneLine(EncodedWords.Decode(headers["Subject"] ?? ""));

        return [TextOf(headers, subject, OwnWords.ParagraphsOf(body), cancellationToken).ToDocument(DocumentMetadata.Title(subject, "", 0, source.TitleFromName)) with
        {
            Date = source.DateFromProgram(headers["Date"]),
        }];
    }

    private static ExtractedText TextOf(MailHeaders headers, string subject, IEnumerable<string> paragraphs, CancellationToken cancellationToken)
    {
        var text = new ExtractedText(cancellationToken);
        text.AddHeading(subject);
        var writers = MailAddresses.NamesIn(headers["From"]);
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
}
