using ChatBot.Corpus.Extraction;
using ChatBot.Corpus.PlainText;
using Markdig;

namespace ChatBot.Corpus.Markdown;

/// <summary>Reads Markdown as a reader sees it, without its marks; front matter may describe it.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    /// <inheritdoc cref="Extraction.Extract"/>
    public static IReadOnlyList<ExtractedDocument> Extract(SourceFile source, CancellationToken cancellationToken)
    {
        var markdown = source.DecodeText();
        var frontMatter = FrontMatter.Read(markdown);
        var body = markdown[frontMatter.End..];
        LinkBudget.Check(body);
        var text = new ExtractedText(cancellationToken);
        new MarkdownBlocks(text, source.Limits, cancellationToken).Write(Markdig.Markdown.Parse(body, Pipeline));
        if (text.IsEmpty)
        {
            throw new UnreadableException("it holds nothing but white space and marks. Remove it or write something into it.");
        }

        var document = text.ToDocument(source.TitleFromName);
        var metadata = source.Metadata;

        return [document with
        {
            Title = DocumentMetadata.Title(frontMatter["title"] ?? FirstHeading(document), "", 0, source.TitleFromName),
            Date = metadata.Date(frontMatter["date"]),
            Url = metadata.Url(frontMatter["url"]),
        }];
    }

    private static string? FirstHeading(ExtractedDocument document) => document.Headings is [var heading, ..] ? heading.Span.In(document.Text).ToString() : null;
}
