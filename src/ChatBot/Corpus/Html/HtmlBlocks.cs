using System.Text;
using AngleSharp.Dom;
using ChatBot.Corpus.Extraction;
using ChatBot.Documents.Tables;

namespace ChatBot.Corpus.Html;

/// <summary>Writes the running text of a tree: a block for each paragraph, list and table, as a browser would set it.</summary>
/// <param name="text">Takes the blocks.</param>
/// <param name="isLeftOut">Which elements to pass over with all that is in them.</param>
internal sealed class HtmlBlocks(ExtractedText text, Func<IElement, bool> isLeftOut)
{
    private readonly StringBuilder _block = new();
    private int _lists;
    private int _cells;

    /// <summary>Adds the text of everything under <paramref name="root"/>; its depth is bounded by <see cref="HtmlTree"/>.</summary>
    public void Write(INode root)
    {
        WriteChildren(root);
        EndBlock();
    }

    private void WriteChildren(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                Append(words.Data, keepsSpace: node is IElement { LocalName: "pre" });
            }
            else if (child is IElement element && !isLeftOut(element))
            {
                Write(element);
            }
        }
    }

    private void Write(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                AppendMark(_cells > 0 ? ' ' : '\n');
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when _lists + _cells == 0:
                WriteHeading(element);
                break;
            case "ul" or "ol" or "dl":
                WriteList(element);
                break;
            case "table" when IsData(element):
                WriteTable(element);
                break;
            case "q":
                _block.Append('“'); // A browser shows them, too.
                WriteChildren(element);
                _block.Append('”');
                break;
            default:
                WriteOther(element);
                break;
        }
    }

    private void WriteOther(IElement element)
    {
        var isBlock = IsBlock(element.LocalName);
        if (isBlock)
        {
            Break();
        }

        WriteChildren(element);
        if (isBlock)
        {
            Break();
        }
    }

    private void WriteHeading(IElement element)
    {
        EndBlock();
        WriteChildren(element);
        text.AddHeading(_block.ToString(), level: element.LocalName[1] - '0');
        _block.Clear();
    }

    private void WriteList(IElement element)
    {
        if (element.LocalName is not "dl" && _lists + _cells == 0 && ListItems.AreParagraphs([.. element.Children.Where(item => !isLeftOut(item)).Select(item => item.TextContent.Trim().Length)]))
        {
            WriteOther(element);
            return;
        }

        Break();
        _lists++;
        WriteChildren(element);
        _lists--;
        Break();
    }

    private void WriteTable(IElement table)
    {
        Break();
        _lists++; // Rows stand under each other as items do.
        foreach (var part in table.ChildNodes.OfType<IElement>().Where(part => !isLeftOut(part)))
        {
            if (part.LocalName is "caption")
            {
                WriteOther(part);
            }

            foreach (var row in (part.LocalName is "tr" ? [part] : part.ChildNodes.OfType<IElement>()).Where(row => row.LocalName is "tr" && !isLeftOut(row)))
            {
                WriteRow(row);
            }
        }

        _lists--;
        Break();
    }

    private void WriteRow(IElement row)
    {
        Break();
        _cells++;
        var isFirst = true;
        foreach (var cell in row.ChildNodes.OfType<IElement>().Where(cell => cell.LocalName is "td" or "th" && !isLeftOut(cell)))
        {
            _block.Append(isFirst ? "" : TableRows.CellMark);
            isFirst = false;
            WriteChildren(cell);
            TrimEnd();
        }

        _cells--;
        Break();
    }

    /// <summary>A table of facts, and not one that lays out a page: several columns, and no table or paragraphs of text within.</summary>
    private static bool IsData(IElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none")
        && table.QuerySelector("table, h1, h2, h3, article, p + p") is null
        && table.QuerySelector("td ~ td, th ~ td, td ~ th, th ~ th") is not null;

    private static bool IsBlock(string name) => name is
        "p" or "div" or "li" or "dt" or "dd" or "section" or "article" or "main" or "header" or "footer" or "blockquote" or "pre"
        or "figure" or "figcaption" or "address" or "details" or "summary" or "fieldset" or "legend" or "form" or "hr" or "center"
        or "table" or "caption" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "body" or "hgroup" or "search"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private void Break()
    {
        if (_cells > 0)
        {
            AppendMark(' ');
        }
        else if (_lists > 0)
        {
            AppendMark('\n');
        }
        else
        {
            EndBlock();
        }
    }

    private void EndBlock()
    {
        text.AddParagraph(_block.ToString());
        _block.Clear();
    }

    private void Append(string words, bool keepsSpace)
    {
        if (keepsSpace)
        {
            _block.Append(words);
            return;
        }

        foreach (var character in words)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                AppendMark(' ');
            }
            else
            {
                _block.Append(character);
            }
        }
    }

    /// <summary>White space, unless there is some already: https://www.w3.org/TR/css-text-3/#white-space-phase-1.</summary>
    private void AppendMark(char mark)
    {
        if (mark == '\n')
        {
            TrimEnd();
        }

        if (_block.Length > 0 && _block[^1] is not (' ' or '\n'))
        {
            _block.Append(mark);
        }
    }

    private void TrimEnd()
    {
        while (_block.Length > 0 && _block[^1] == ' ')
        {
            _block.Length--;
        }
    }
}
