using ChatBot.Corpus.Chats;
using ChatBot.Corpus.Extraction;
using ChatBot.Corpus.Mail;

namespace ChatBot.Corpus.PlainText;

/// <summary>Reads a text file, which is one document, letter for letter; front matter may describe it. A chat or mails that were kept as text are read as such.</summary>
internal static class PlainTextReader
{
    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        var text = source.DecodeText();
        var frontMatter = FrontMatter.Read(text);
        var metadata = source.Metadata;
        if (frontMatter.End == 0 && (ChatLogReader.Extract(text, source, cancellationToken) ?? MailThreadReader.Extract(text, source, cancellationToken)) is { Count: > 0 } messages)
        {
            return messages;
        }

        return
        [
            new ExtractedDocument(DocumentMetadata.Title(frontMatter["title"], text, frontMatter.End, source.TitleFromName), text)
            {
                Date = metadata.Date(frontMatter["date"]),
                Url = metadata.Url(frontMatter["url"]),
                BodyStart = frontMatter.End,
            },
        ];
    }
}
