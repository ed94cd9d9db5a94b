using System.Text;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Chats;

/// <summary>Reads the rows of a text of comma-separated values: https://www.rfc-editor.org/rfc/rfc4180.</summary>
/// <param name="text">The whole text; lines may end in any way.</param>
/// <param name="separator">What stands between cells.</param>
internal sealed class CsvRows(string text, char separator)
{
    /// <summary>What no export comes near.</summary>
    private const int MostColumns = 1_000;

    private readonly StringBuilder _cell = new();
    private int _next;

    /// <summary>The cells of the row, without their quotation marks.</summary>
    public List<string> Current { get; } = [];

    /// <summary>Whether the text ended within quotation marks: its last row is not whole, and is left out.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Goes to the next row; false behind the last one. Throws <see cref="UnreadableException"/> where a row has too many columns.</summary>
    public bool MoveNext()
    {
        Current.Clear();
        if (_next >= text.Length)
        {
            return false;
        }

        do
        {
            ReadCell();
            if (Current.Count > MostColumns)
            {
                throw new UnreadableException($"it has more than {MostColumns:N0} columns. Export the columns author, date and content alone.");
            }
        }
        while (!IsCutOff && TakeSeparator());

        return !IsCutOff;
    }

    private void ReadCell()
    {
        _cell.Clear();
        if (_next < text.Length && text[_next] == '"')
        {
            _next++;
            ReadQuoted();
        }

        // Also what some programs write behind a closing quotation mark.
        var rest = text.AsSpan(_next);
        var length = rest.IndexOfAny(separator, '\r', '\n');
        length = length < 0 ? rest.Length : length;
        Current.Add(_cell.Append(rest[..length]).ToString());
        _next += length;
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var length = text.AsSpan(_next).IndexOf('"');
            if (length < 0)
            {
                IsCutOff = true;
                return;
            }

            _cell.Append(text, _next, length);
            _next += length + 1;
            if (_next >= text.Length || text[_next] != '"')
            {
                return;
            }

            _cell.Append('"'); // A doubled mark stands for one.
            _next++;
        }
    }

    /// <summary>Steps over what ended the cell; true if another one follows in the row.</summary>
    private bool TakeSeparator()
    {
        if (_next >= text.Length)
        {
            return false;
        }

        var isSeparator = text[_next] == separator;
        _next += text.AsSpan(_next).StartsWith("\r\n") ? 2 : 1;
        return isSeparator;
    }
}
