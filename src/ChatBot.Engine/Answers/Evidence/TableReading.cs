using ChatBot.Documents.Tables;
using ChatBot.Language;

namespace ChatBot.Answers.Evidence;

/// <summary>A table read with one question in mind: which of its cells the question asks for.</summary>
internal sealed class TableReading
{
    private readonly List<Row> _rows;
    private readonly HashSet<int> _askedColumns;
    private readonly int _mostNamed;
    private readonly bool _asksForDates;

    /// <param name="passage">A passage with columns.</param>
    public TableReading(PassageReading passage)
    {
        var columns = passage.Columns;
        _rows = [.. from sentence in passage.Sentences
                    where sentence.Span.Start > columns[0].Start
                    let cells = TableRows.Cells(passage.Text, sentence.Span)
                    where cells.Count == columns.Count
                    select new Row(sentence.Span, cells, Named(passage, cells[0]))];
        _askedColumns = [.. Enumerable.Range(0, columns.Count).Where(column => passage.Matches.Any(match => columns[column].Contains(match.Span)))];
        _mostNamed = _rows.Select(row => row.Named).DefaultIfEmpty().Max();
        _asksForDates = passage.Dates.Any(date => Find(date.Span) is { } cell && _askedColumns.Contains(cell.Column));
    }

    /// <summary>Whether the question asks for another cell than the one that a date stands in: for what is under "Left", not under "Joined", or for another row's.</summary>
    public bool AsksForAnother(TextSpan date) =>
        Find(date) is { } cell && (cell.Row.Named < _mostNamed || (_asksForDates && !_askedColumns.Contains(cell.Column)));

    private (Row Row, int Column)? Find(TextSpan span) =>
        _rows.Find(row => row.Span.Contains(span)) is { } row && row.Cells.FindIndex(cell => cell.Contains(span)) is >= 0 and var column ? (row, column) : null;

    /// <summary>How many words of the question stand in a row's first cell, which says what the row is about.</summary>
    private static int Named(PassageReading passage, TextSpan cell) =>
        passage.Matches.Where(match => cell.Contains(match.Span)).DistinctBy(match => match.Focus).Count();

    private sealed record Row(TextSpan Span, List<TextSpan> Cells, int Named);
}
