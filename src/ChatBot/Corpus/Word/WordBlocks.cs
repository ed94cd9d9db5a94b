using System.Text;
using ChatBot.Corpus.Extraction;
using ChatBot.Documents.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Corpus.Word;

/// <summary>Writes the paragraphs and tables of a Word document, element by element, so that no tree of it is ever built.</summary>
/// <param name="text">Takes the blocks.</param>
/// <param name="headings">Knows headings by their style.</param>
/// <param name="mostNesting">See <see cref="CorpusOptions.MaxNesting"/>.</param>
internal sealed class WordBlocks(ExtractedText text, HeadingStyles headings, int mostNesting)
{
    private readonly StringBuilder _paragraph = new();
    private readonly StringBuilder _table = new();
    private int _tables;
    private bool _isFirstCell;
    private int? _headingLevel;
    private bool _isHidden;

    /// <summary>Reads everything from <paramref name="reader"/> on. Throws <see cref="UnreadableException"/> where elements stand too deep in each other.</summary>
    public void Write(OpenXmlReader reader, CancellationToken cancellationToken)
    {
        var goesOn = reader.Read();
        while (goesOn)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Depth > mostNesting)
            {
                throw new UnreadableException($"its elements stand in each other more than {mostNesting:N0} deep. Convert it to text or raise Corpus:MaxNesting.");
            }

            if (reader.IsStartElement && IsLeftOut(reader))
            {
                reader.Skip();
                goesOn = !reader.EOF;
                continue;
            }

            if (reader.IsStartElement)
            {
                Open(reader);
            }

            if (reader.IsEndElement)
            {
                Close(reader.ElementType);
            }

            goesOn = reader.Read();
        }
    }

    /// <summary>Deleted and moved text, and the copy of a drawing for programs that do not know drawings.</summary>
    private static bool IsLeftOut(OpenXmlReader reader) =>
        reader.ElementType == typeof(DeletedRun)
        || reader.ElementType == typeof(MoveFromRun)
        || reader.ElementType == typeof(ParagraphPropertiesChange)
        || reader.ElementType == typeof(RunPropertiesChange)
        || reader.LocalName is "Fallback";

    private void Open(OpenXmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when reader.ElementType == typeof(Paragraph):
                EndParagraph(); // One may stand in another: a text box.
                break;
            case "pStyle":
                _headingLevel ??= headings.LevelOf(reader.Value("val"));
                break;
            case "outlineLvl":
                _headingLevel = reader.HeadingLevel() ?? _headingLevel;
                break;
            case "r" when reader.ElementType == typeof(Run):
                _isHidden = false;
                break;
            case "vanish":
                _isHidden = reader.IsOn();
                break;
            case "tbl":
                EndParagraph();
                _tables++;
                break;
            case "tr" when reader.ElementType == typeof(TableRow):
                _isFirstCell = true;
                break;
            case "tc" when reader.ElementType == typeof(TableCell):
                TrimTable();
                _table.Append(_isFirstCell ? "" : TableRows.CellMark);
                _isFirstCell = false;
                break;
            case "t" or "tab" or "br" or "cr" or "noBreakHyphen" when !_isHidden:
                Append(reader);
                break;
        }
    }

    private void Append(OpenXmlReader reader)
    {
        if (reader.ElementType == typeof(Text))
        {
            _paragraph.Append(reader.GetText());
        }
        else if (reader.ElementType == typeof(TabChar))
        {
            _paragraph.Append('\t');
        }
        else if (reader.ElementType == typeof(Break) || reader.ElementType == typeof(CarriageReturn))
        {
            _paragraph.Append('\n');
        }
        else if (reader.ElementType == typeof(NoBreakHyphen))
        {
            _paragraph.Append('\u2011');
        }
    }

    private void Close(Type element)
    {
        if (element == typeof(Paragraph))
        {
            EndParagraph();
        }
        else if (element == typeof(TableRow))
        {
            TrimTable();
            _table.Append('\n');
        }
        else if (element == typeof(Table) && --_tables == 0)
        {
            text.AddParagraph(_table.ToString());
            _table.Clear();
        }
    }

    private void EndParagraph()
    {
        var paragraph = _paragraph.ToString();
        if (_tables > 0)
        {
            _table.Append(ExtractedText.OnOneLine(paragraph)).Append(paragraph.Length > 0 ? " " : "");
        }
        else if (_headingLevel is { } level)
        {
            text.AddHeading(paragraph, level);
        }
        else
        {
            text.AddParagraph(paragraph);
        }

        _paragraph.Clear();
        _headingLevel = null;
    }

    private void TrimTable()
    {
        while (_table.Length > 0 && _table[^1] == ' ')
        {
            _table.Length--;
        }
    }
}
