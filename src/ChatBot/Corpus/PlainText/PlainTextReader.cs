using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.PlainText;

/// <summary>Reads a text file, which is one document, letter for letter; front matter may describe it.</summary>
internal static class PlainTextReader
{
    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        var text = source.DecodeText();
        var frontMatter = FrontMatter.Read(text);
        var metadata = source.Metadata;

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
