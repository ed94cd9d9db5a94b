using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates;

/// <summary>The line of text around a date, and what it is for.</summary>
internal readonly struct DateLine
{
    private const int Reach = 60;
    private const int LabelReach = 4;

    private readonly AtomCursor _date;
    private readonly int _length;
    private readonly int _before;
    private readonly int _after;
    private readonly int _headEnd;

    /// <summary>Looks at the line around <paramref name="found"/>; no further than some dozens of words.</summary>
    public DateLine(string text, Atom[] atoms, FoundReading found)
    {
        _date = new AtomCursor(text, atoms, found.First);
        _length = found.End - found.First;
        while (_before < Reach && found.First - _before > 0 && !_date.IsLineStart(-_before))
        {
            _before++;
        }

        while (_after < Reach && found.End + _after < atoms.Length && !_date.IsLineStart(_length + _after))
        {
            _after++;
        }

        _headEnd = LinesBefore(text, atoms[found.First].Start);
    }

    /// <summary>Whether the line ends with the date and is no sentence: so end captions of pictures.</summary>
    public bool IsCaption => _after == 0 && _before > 0;

    /// <summary>"Ann Lee; treasurer; 3 May 2021": whether it is a row of a table, which tells something else's date.</summary>
    public bool IsRow => (_before > 0 && _date.Peek(-1).IsMark(';')) || (_after > 0 && _date.Peek(_length).IsMark(';'));

    /// <summary>
    /// Whether the line says when the text was written: it stands near the top and holds little beside the date,
    /// or a label such as "Updated:" leads to the date wherever it stands.
    /// </summary>
    public bool IsDateline(int headLines, int mostWords, string[] labels)
    {
        if (HasLabel(labels))
        {
            return true;
        }

        var opensOrFollowsMark = (_before == 0 || _date.Peek(-1) is { Kind: AtomKind.Mark }) && !IsRow;
        var isShort = Words(-_before, 0) + Words(_length, _length + _after) <= mostWords;
        return _headEnd < headLines && ((opensOrFollowsMark && isShort) || IsAgencyLine());
    }

    /// <summary>"CITY, Sept 20, 2021 (Agency) -": the date soon, and a parenthesis or dash behind it.</summary>
    private bool IsAgencyLine()
    {
        var next = _date.Peek(_length);
        return _before <= 6 && _after > 0 && _date.IsCapitalised(_date.Peek(-_before))
            && (next.IsMark('(') || next is { IsDash: true, IsGlued: false });
    }

    private bool HasLabel(string[] labels)
    {
        for (var back = 1; back <= Math.Min(_before, LabelReach); back++)
        {
            var atom = _date.Peek(-back);
            foreach (var label in labels)
            {
                var leads = back == _before || _date.Peek(1 - back).IsMark(':') || IsLast(back + 1);
                if (leads && _date.TextOf(atom).Equals(label, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Last checked on 1 April", behind another sentence.</summary>
    private bool IsLast(int back) =>
        back <= _before && _date.TextOf(_date.Peek(-back)) is "Last" && (back == _before || _date.Peek(-back - 1).Kind == AtomKind.Mark);

    private int Words(int from, int to)
    {
        var words = 0;
        for (var distance = from; distance < to; distance++)
        {
            words += _date.Peek(distance).Kind == AtomKind.Word ? 1 : 0;
        }

        return words;
    }

    /// <summary>How many line breaks lie before a place, counted no further than matters.</summary>
    private static int LinesBefore(string text, int place)
    {
        const int Enough = 2_000;
        return place > Enough ? int.MaxValue : text.AsSpan(0, place).Count('\n');
    }
}
