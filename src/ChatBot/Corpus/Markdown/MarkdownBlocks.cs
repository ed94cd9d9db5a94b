using System.Text;
using ChatBot.Corpus.Extraction;
using ChatBot.Corpus.Html;
using ChatBot.Documents.Tables;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatBot.Corpus.Markdown;

/// <summary>Writes the blocks of a Markdown document; the parser bounds how deep they stand in each other.</summary>
/// <param name="text">Takes the blocks.</param>
/// <param name="limits">For HTML among the Markdown.</param>
/// <param name="cancellationToken">Ends the writing with the next block.</param>
internal sealed class MarkdownBlocks(ExtractedText text, CorpusOptions limits, CancellationToken cancellationToken)
{
    /// <summary>Adds all of a document, quotation or note.</summary>
    public void Write(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.AddHeading(InlineText.Of(heading.Inline), heading.Level);
                break;
            case HtmlBlock html:
                HtmlReader.AddFragment(html.Lines.ToString(), limits, text, cancellationToken);
                break;
            case LinkReferenceDefinitionGroup:
                break; // Addresses that the text refers to.
            case ListBlock list:
                WriteList([.. list.OfType<ContainerBlock>().Select(Lines)]);
                break;
            case Table table:
                text.AddParagraph(Lines(table));
                break;
            case LeafBlock leaf:
                text.AddParagraph(TextOf(leaf));
                break;
            case ContainerBlock container:
                Write(container);
                break;
        }
    }

    private void WriteList(List<string> items)
    {
        if (!ListItems.AreParagraphs(items.ConvertAll(item => item.Length)))
        {
            items = [string.Concat(items)];
        }

        items.ForEach(text.AddParagraph);
    }

    /// <summary>An item or table: a line for each paragraph, and for each row.</summary>
    private string Lines(ContainerBlock container)
    {
        var lines = new StringBuilder();
        foreach (var block in container.Descendants<Block>())
        {
            if (block is TableRow row)
            {
                lines.AppendJoin(TableRows.CellMark, row.OfType<TableCell>().Select(cell => string.Join(' ', cell.Descendants<LeafBlock>().Select(TextOf)))).Append('\n');
            }
            else if (block is LeafBlock leaf && leaf.Parent is not TableCell)
            {
                lines.Append(TextOf(leaf)).Append('\n');
            }
        }

        return lines.ToString();
    }

    private string TextOf(LeafBlock leaf) => leaf switch
    {
        HtmlBlock html => TextOf(html),
        LinkReferenceDefinition => "",
        { Inline: { } inline } => InlineText.Of(inline),
        CodeBlock code => code.Lines.ToString(),
        _ => "",
    };

    private string TextOf(HtmlBlock html)
    {
        var read = new ExtractedText(cancellationToken);
        HtmlReader.AddFragment(html.Lines.ToString(), limits, read, cancellationToken);
        return read.ToDocument("").Text;
    }
}
