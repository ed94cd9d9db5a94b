using ChatBot.Documents.Tables;
using ChatBot.Language;

namespace ChatBot.Answers.Evidence;

/// <summary>Finds the words of the question that stand over a cell of a table's row: they say what the cell is, as words in a sentence do.</summary>
internal static class ColumnMatches
{
    /// <summary>A column's name tells what its cells are, though maybe in another form: "Joined".</summary>
    private const double Strength = 0.8;

    /// <summary>The matches of the columns' names, each at the edge of its cell, so that no cell is taken for a word of the question; none where the sentence is no row.</summary>
    public static IEnumerable<FocusMatch> Of(SentenceReading sentence) =>
        sentence.Passage.Columns is [var first, ..] columns && sentence.Span.Start > first.Start ? Of(sentence, columns) : [];

    private static IEnumerable<FocusMatch> Of(SentenceReading sentence, IReadOnlyList<TextSpan> columns)
    {
        var cells = TableRows.Cells(sentence.Passage.Text, sentence.Span);
        return cells.Count != columns.Count
            ? []
            : from column in Enumerable.Range(0, columns.Count)
              from match in sentence.Passage.Matches
              where columns[column].Contains(match.Span)
              let first = sentence.TermAt(cells[column].Start)
              where first < sentence.TermAt(cells[column].End) // "-" is no word
              let edge = column == 0 ? cells[0].End : cells[column].Start - TableRows.CellMark.Length
              select new FocusMatch(match.Focus, first, new TextSpan(edge, 1), match.Strength * Strength);
    }
}
