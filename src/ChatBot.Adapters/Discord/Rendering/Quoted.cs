using System.Text;
using ChatBot.Language;

namespace ChatBot.Discord.Rendering;

/// <summary>Writes the words of a source as a block quotation, escaped, with the answer in bold.</summary>
internal sealed class Quoted
{
    private const string LineStart = "> ";
    private const string NewLine = "\n" + LineStart;
    private const string Bold = "**";
    private const string LeftOutBefore = "[…] ";
    private const string LeftOutAfter = " […]";

    /// <summary>A word of more code units is cut rather than left out.</summary>
    private const int LongestWord = 80;

    private readonly StringBuilder _written = new(LineStart);
    private readonly string _text;
    private readonly TextSpan _bold;
    private readonly int _limit;
    private bool _isBold;
    private bool _isCut;
    private int _lastBreak;
    private bool _wasBoldAtBreak;

    private Quoted(string text, TextSpan bold, int limit)
    {
        _text = text;
        _bold = bold;
        _limit = limit;
    }

    /// <summary>
    /// <paramref name="text"/> in at most <paramref name="limit"/> UTF-16 code units, of which there must be 40 at least.
    /// What does not fit is left out around the answer, at words, and marked.
    /// </summary>
    public static string Write(string text, TextSpan? bold, int limit)
    {
        var answer = bold ?? new TextSpan(0, 0);
        var whole = new Quoted(text, answer, limit);
        if (whole.Fill(0) >= answer.End)
        {
            return whole.Finish();
        }

        var start = StartNear(text, Math.Max(0, answer.Start - (limit / 4)));
        var part = new Quoted(text, answer, limit);
        part._written.Append(start > 0 ? LeftOutBefore : "");
        part.Fill(start);

        return part.Finish();
    }

    // A word's beginning at or behind `position`, if one is near; never the middle of a surrogate pair.
    private static int StartNear(string text, int position)
    {
        for (var start = position; start > 0 && start < text.Length && start - position < LongestWord; start++)
        {
            if (Markdown.IsBlank(text[start - 1]))
            {
                return start;
            }
        }

        return position > 0 && char.IsLowSurrogate(text[position]) ? position - 1 : position;
    }

    // Writes from `position` on, and returns where it had to stop: at a word's end if there is one near.
    private int Fill(int position)
    {
        var (lastBreak, gap, piece) = (position, "", new StringBuilder());
        _lastBreak = _written.Length;
        while (position < _text.Length)
        {
            if (Markdown.IsBlank(_text[position]))
            {
                lastBreak = gap.Length == 0 ? position : lastBreak;
                gap = Widen(gap, _text[position++]);
                continue;
            }

            piece.Clear();
            var length = Markdown.Append(piece, _text, position);
            if (!TryAppend(_written.Length == LineStart.Length ? "" : gap, piece, _bold.Contains(position)))
            {
                _isCut = true;
                return TakeBackWord() ? lastBreak : position;
            }

            gap = "";
            position += length;
        }

        return position;
    }

    // A blank between words, a new line, or an empty line between paragraphs.
    private static string Widen(string gap, char blank) => (gap.Length, IsLineEnd: blank is '\n' or '\u2028' or '\u2029') switch
    {
        ( <= 1, false) => " ",
        ( <= 1, true) => NewLine,
        (_, true) => NewLine + NewLine,
        _ => gap,
    };

    private bool TryAppend(string gap, StringBuilder piece, bool bold)
    {
        // Bold ends with its line, since a quotation is a matter of lines.
        var closes = _isBold && (!bold || gap.Length > 1);
        var opens = bold && (!_isBold || closes);
        var length = (closes ? 2 : 0) + gap.Length + (opens ? 2 : 0) + piece.Length + (bold ? 2 : 0) + LeftOutAfter.Length;
        if (gap.Length > 0)
        {
            (_lastBreak, _wasBoldAtBreak) = (_written.Length, _isBold);
        }

        if (_written.Length + length > _limit)
        {
            return false;
        }

        _written.Append(closes ? Bold : "").Append(gap).Append(opens ? Bold : "").Append(piece);
        _isBold = bold;
        return true;
    }

    // A word half written says something else than the source.
    private bool TakeBackWord()
    {
        if (_lastBreak <= LineStart.Length + LeftOutBefore.Length || _written.Length - _lastBreak > LongestWord)
        {
            return false;
        }

        _written.Length = _lastBreak;
        _isBold = _wasBoldAtBreak;
        return true;
    }

    private string Finish() => _written.Append(_isBold ? Bold : "").Append(_isCut ? LeftOutAfter : "").ToString();
}
