using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Documents.Tables;

/// <summary>Reads which names people go by off tables that say so: a column of names, and one of nicknames or handles.</summary>
internal static class TableAliases
{
    private static readonly FrozenDictionary<string, string> Columns = EmbeddedTable.Lines(typeof(TableAliases), "alias-columns.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[1], row => row[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Each name of one word that stands for a person of another name, in order of appearance.</summary>
    public static IEnumerable<SpelledOut> Of(DocumentContent content)
    {
        var text = content.Document.Text;
        foreach (var table in content.Quotable.Select(passage => passage.Span))
        {
            var columns = TableRows.Columns(text, table);
            var name = columns.FindIndex(column => RoleOf(column) == "name");
            int[] aliases = [.. Enumerable.Range(0, columns.Count).Where(column => RoleOf(columns[column]) == "alias")];
            if (name < 0 || aliases.Length == 0)
            {
                continue;
            }

            foreach (var cells in Rows(text, table).Where(cells => cells.Count == columns.Count))
            {
                var stems = Stems(cells[name]);
                foreach (var alias in aliases.Select(column => Stems(cells[column])).Where(alias => alias.Length == 1 && stems.Length > 0 && !stems.Contains(alias[0])))
                {
                    yield return new SpelledOut(alias[0], stems, IsPerson: true);
                }
            }
        }

        string? RoleOf(TextSpan column) => Columns.GetValueOrDefault(column.In(text).Trim().ToString());
        string[] Stems(TextSpan cell) => [.. TermReader.Read(text, cell).Select(term => term.Stem)];
    }

    private static IEnumerable<List<TextSpan>> Rows(string text, TextSpan table)
    {
        for (var at = text.IndexOf('\n', table.Start) + 1; at < table.End;)
        {
            var end = text.IndexOf('\n', at, table.End - at);
            end = end < 0 ? table.End : end;
            yield return TableRows.Cells(text, TextSpan.FromBounds(at, end));
            at = end + 1;
        }
    }
}
