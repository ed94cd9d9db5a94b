using ChatBot.Language;

namespace ChatBot.Documents.Tables;

/// <summary>How a row of a table stands in a document's text: on a line, its cells one behind the other.</summary>
public static class TableRows
{
    /// <summary>Between the cells of a row: a mark that ends names and clauses, as a cell's edge does.</summary>
    public const string CellMark = "; ";

    /// <summary>In UTF-16 code units; what is longer is a cell like the others.</summary>
    private const int LongestName = 40;

    /// <summary>The names of a table's columns, told by its first line; empty where <paramref name="passage"/> is no table.</summary>
    public static List<TextSpan> Columns(string text, TextSpan passage)
    {
        var length = passage.In(text).IndexOf('\n');
        if (length < 0)
        {
            return [];
        }

        var names = Cells(text, new TextSpan(passage.Start, length));
        return names.Count > 1 && names.TrueForAll(name => name.Length <= LongestName && !name.In(text).ContainsAnyInRange('0', '9')) ? names : [];
    }

    /// <summary>The cells of a line, one where it is no row. Without the white space at its end, a line with an empty last cell ends in the mark before that.</summary>
    public static List<TextSpan> Cells(string text, TextSpan line)
    {
        var cells = new List<TextSpan>();
        foreach (var cell in line.In(text).Split(CellMark))
        {
            cells.Add(TextSpan.FromBounds(line.Start + cell.Start.Value, line.Start + cell.End.Value));
        }

        var last = cells[^1];
        if (last.In(text) is [.., ';'])
        {
            cells[^1] = new TextSpan(last.Start, last.Length - 1);
            cells.Add(new TextSpan(last.End, 0));
        }

        return cells;
    }
}
