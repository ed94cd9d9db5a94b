using ChatBot.Language;

namespace ChatBot.Documents;

/// <summary>How a row of a table stands in a document's text: on a line, its cells one behind the other.</summary>
public static class TableRows
{
    /// <summary>Between the cells of a row: a mark that ends names and clauses, as a cell's edge does.</summary>
    public const string CellMark = "; ";

    /// <summary>The cells of a line, one where it is no row.</summary>
    public static List<TextSpan> Cells(string text, TextSpan line)
    {
        var cells = new List<TextSpan>();
        foreach (var cell in line.In(text).Split(CellMark))
        {
            cells.Add(TextSpan.FromBounds(line.Start + cell.Start.Value, line.Start + cell.End.Value));
        }

        return cells;
    }
}
