using ChatBot.Documents;
using ChatBot.Language;

namespace ChatBot.Answers.Evidence;

/// <summary>Finds the words of the question that stand over a cell of a table's row: they say what the cell is, as words in a sentence do.</summary>
internal static class ColumnMatches
{
    /// <summary>A column's name tells what its cells are, though maybe in another form: "Joined".</summary>
    private const double Strength = 0.8;

    /// <summary>In UTF-16 code units; what is longer is a cell like the others.</summary>
    private const int LongestName = 40;

    /// <summary>The matches of the columns' names, each at the edge of its cell, so that no cell is taken for a word of the question; none where the sentence is no row.</summary>
    public static IEnumerable<FocusMatch> Of(SentenceReading sentence)
    {
        var (passage, whole) = (sentence.Passage, sentence.Passage.Source.Passage.Span);
        var length = passage.Text.AsSpan(whole.Start, whole.Length).IndexOf('\n');
        if (length < 0 || sentence.Span.Start <= whole.Start + length)
        {
            return [];
        }

        var names = TableRows.Cells(passage.Text, new TextSpan(whole.Start, length));
        if (names.Count < 2 || names.Exists(name => name.Length > LongestName || name.In(passage.Text).ContainsAnyInRange('0', '9')))
        {
            return [];
        }

        var cells = TableRows.Cells(passage.Text, sentence.Span);
        return cells.Count != names.Count
            ? []
            : from column in Enumerable.Range(0, names.Count)
              from match in passage.Matches
              where names[column].Contains(match.Span)
              let edge = column == 0 ? cells[0].End : cells[column].Start - TableRows.CellMark.Length
              select new FocusMatch(match.Focus, sentence.TermAt(cells[column].Start), new TextSpan(edge, 1), match.Strength * Strength);
    }
}
