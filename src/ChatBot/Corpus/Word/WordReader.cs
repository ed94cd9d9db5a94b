using ChatBot.Corpus.Extraction;
using ChatBot.Language.Dates;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace ChatBot.Corpus.Word;

/// <summary>Reads a Word document: headings, paragraphs and tables, as they stand when all changes are accepted; without notes, comments, headers and footers.</summary>
internal static class WordReader
{
    /// <summary>Word writes down whatever people take for a link; none is followed, so any will do in place of one that is none.</summary>
    private static readonly Func<OpenXmlPackage, RelationshipErrorHandler> AnyLink = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank");

    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        if (source.Bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new UnreadableException("it needs a password, or is in Word's format from before 2007. Save it as .docx without a password.");
        }

        ZipBounds.Check(source.Bytes, source.Limits, cancellationToken);
        using var package = WordprocessingDocument.Open(
            Copy(source.Bytes),
            isEditable: true,
            new OpenSettings { AutoSave = false, MaxCharactersInPart = source.Limits.MaxUnpackedBytes, RelationshipErrorHandlerFactory = AnyLink });
        if (package.MainDocumentPart is not { } main)
        {
            throw new UnreadableException("it is no Word document. Save it as .docx.");
        }

        var text = new ExtractedText(cancellationToken);
        using var reader = OpenXmlReader.Create(main);
        new WordBlocks(text, new HeadingStyles(main.StyleDefinitionsPart), source.Limits.MaxNesting).Write(reader, cancellationToken);

        return text.IsEmpty
            ? throw new UnreadableException("it holds no text. Remove it or write something into it.")
            : [ToDocument(text, package, source)];
    }

    /// <summary>A stream that may be written to, as the library mends links in place.</summary>
    private static MemoryStream Copy(byte[] bytes)
    {
        var copy = new MemoryStream();
        copy.Write(bytes);
        copy.Position = 0;

        return copy;
    }

    private static ExtractedDocument ToDocument(ExtractedText text, WordprocessingDocument package, SourceFile source)
    {
        var document = text.ToDocument(source.TitleFromName);
        var heading = document.Headings is [var first, ..] ? first.Span.In(document.Text).ToString() : null;
        var properties = package.PackageProperties;

        return document with
        {
            Title = DocumentMetadata.Title(string.IsNullOrWhiteSpace(properties.Title) ? heading : properties.Title, "", 0, source.TitleFromName),
            Date = (properties.Modified ?? properties.Created) is { Year: > 1 } day ? PartialDate.From(DateOnly.FromDateTime(day)) : null,
        };
    }
}
