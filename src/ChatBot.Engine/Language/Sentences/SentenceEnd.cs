using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Sentences;

/// <summary>Decides whether a point, exclamation mark or question mark ends its sentence.</summary>
internal readonly ref struct SentenceEnd(ReadOnlySpan<char> text)
{
    private const int LongestWord = 24;
    private const int LongestNote = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        WordList.Read(typeof(SentenceEnd), "SentenceOpeners.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Whether the character may end a sentence.</summary>
    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    /// <summary>Where the marks that began at <paramref name="at"/> end, with the quotation marks, brackets and note numbers behind them.</summary>
    public int MarksEnd(int at)
    {
        var end = TerminatorsEnd(at);
        while (end < _text.Length && IsCloser(_text[end]))
        {
            end++;
        }

        return NotesEnd(end);
    }

    /// <summary>Whether a sentence begun at <paramref name="start"/> ends with the marks from <paramref name="at"/> to <paramref name="end"/>.</summary>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="at">The first mark.</param>
    /// <param name="end">What <see cref="MarksEnd"/> said.</param>
    /// <param name="next">The first character behind <paramref name="end"/> that is not white space.</param>
    public bool Decide(int start, int at, int end, int next)
    {
        if (next == end)
        {
            return _text[at] is '。' or '！' or '？' or '।' || LacksSpace(at, end);
        }

        if (GoesOn(at, next) || (_text[at] == '.' && ListMarker.Holds(_text, start, at)))
        {
            return false;
        }

        var terminators = TerminatorsEnd(at) - at;
        if (terminators > 1 || _text[at] == '…')
        {
            return EllipsisEnds(at, terminators, next);
        }

        // Marks that stand inside quotation marks or brackets close no abbreviation.
        return _text[at] != '.' || end > at + 1 && _text[at + 1] is not '\'' and not '’' || PointEnds(start, at, next);
    }

    /// <summary>Whether what follows belongs to the sentence whatever its marks: "Yahoo! in", "Huh? – used", "Viva! (1965)".</summary>
    private bool GoesOn(int at, int next)
    {
        var c = _text[next];
        if (char.IsLower(c))
        {
            return !IsCamelCase(next);
        }

        var isDash = c is '–' or '—' || (c == '-' && next + 1 < _text.Length && _text[next + 1] is ' ' or '-');
        return isDash || c is ',' or ';' or ':' or ')' or ']' || (c == '(' && _text[at] is '!' or '?');
    }

    private int TerminatorsEnd(int at)
    {
        var end = at + 1;
        while (end < _text.Length)
        {
            if (IsTerminator(_text[end]))
            {
                end++;
            }
            else if (_text[end] == ' ' && end + 1 < _text.Length && _text[end + 1] == '.' && !IsWordAt(end + 2))
            {
                end += 2; // an ellipsis with blanks: ". . ."
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsWordAt(int at) => at < _text.Length && char.IsLetterOrDigit(_text[at]);

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or ')' or ']' or '}' or '»' or '›' or '“';

    /// <summary>Passes over notes: "1971. [1] [citation needed]", "innovation.23 The", "fee. 8 Yet".</summary>
    private int NotesEnd(int at)
    {
        at = NoteNumberEnd(at);
        while (true)
        {
            var open = at < _text.Length && _text[at] == ' ' ? at + 1 : at;
            if (open + 2 >= _text.Length || _text[open] != '[' || !(char.IsAsciiDigit(_text[open + 1]) || char.IsLower(_text[open + 1])))
            {
                return at;
            }

            var length = _text.Slice(open, Math.Min(LongestNote, _text.Length - open)).IndexOf(']');
            if (length < 0)
            {
                return at;
            }

            at = open + length + 1;
        }
    }

    private int NoteNumberEnd(int at)
    {
        var start = at < _text.Length && _text[at] == ' ' ? at + 1 : at;
        var end = start;
        while (end < _text.Length && end < start + 3 && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        var isBesideWord = at > 1 && (char.IsLower(_text[at - 2]) || IsCloser(_text[at - 1]));
        if (end == start || !isBesideWord || end + 1 >= _text.Length || _text[end] != ' ' || !char.IsUpper(_text[end + 1]))
        {
            return at;
        }

        return start == at || IsOpener(WordAt(end + 1)) ? end : at;
    }

    /// <summary>"It ended.Then": a lower-case letter, a digit or a closing mark, and then a capitalised word, with no address around.</summary>
    private bool LacksSpace(int at, int end)
    {
        if (at == 0 || end + 1 >= _text.Length || !char.IsUpper(_text[end]))
        {
            return false;
        }

        var word = WordBefore(at);
        var next = WordAt(end);
        var isWord = next.Length > 1 && char.IsLower(next[1]) || next is "I" or "A";
        var endsWord = char.IsLower(_text[at - 1]) || char.IsDigit(_text[at - 1]) || end > at + 1;
        if (!isWord || !endsWord || IsInsideAddress(at))
        {
            return false;
        }

        // "System.Console" is a name, "on Tuesday.Then" is not.
        var isName = word.Length > 0 && char.IsUpper(word[0]) && end == at + 1;
        return word.Length > 1 && Abbreviations.Of(word) == Abbreviation.None
            && (!isName || IsOpener(next) || Abbreviations.Of(next) == Abbreviation.Never);
    }

    private bool IsInsideAddress(int at)
    {
        var left = at;
        while (left > 0 && at - left < 64 && !char.IsWhiteSpace(_text[left - 1]))
        {
            left--;
        }

        var right = at;
        while (right < _text.Length && right - at < 64 && !char.IsWhiteSpace(_text[right]))
        {
            right++;
        }

        return _text[left..right].ContainsAny('@', '/', '\\');
    }

    private bool EllipsisEnds(int at, int length, int next)
    {
        var isCut = at > 0 && _text[at - 1] is '[' or '(';
        var isHesitation = length == 3 || _text[at] == '…' || (length == 5 && _text[at + 1] == ' ');
        var following = WordAt(next);
        var isApart = at > 0 && _text[at - 1] == ' ';

        return !isCut && !(isHesitation && (following is "I" || (isApart && !IsOpener(following))));
    }

    private bool PointEnds(int start, int at, int next)
    {
        var word = WordBefore(at);
        if (word.IsEmpty)
        {
            return at > start; // ") ." or a stray point
        }

        var following = WordAt(SkipOpeners(next));
        return IsInitial(word) ? InitialEnds(word, at, following) : Abbreviations.Of(word) switch
        {
            Abbreviation.Never => false,
            Abbreviation.Number => !char.IsDigit(_text[next]) && !(next + 1 < _text.Length && _text[next] is '(' or '['),
            Abbreviation.Maybe => MaybeEnds(start, at, next, following),
            _ => true,
        };
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    /// <summary>"Albert I. Jones" goes on, "you and I. Did" ends, and so does "Plan B. The".</summary>
    private bool InitialEnds(ReadOnlySpan<char> initial, int at, ReadOnlySpan<char> following)
    {
        var before = WordBefore(Math.Max(0, at - 2)).TrimEnd('.');
        if (following.IsEmpty || IsOpener(following))
        {
            return !IsInitial(before); // "H. R. 1280"
        }

        return initial is "I" && before.Length > 0 && char.IsLower(before[0]);
    }

    /// <summary>"U.S. Government" goes on, "the U.S. How" ends; "At 5 a.m. Mr. Smith" is too short to have ended.</summary>
    private bool MaybeEnds(int start, int at, int next, ReadOnlySpan<char> following)
    {
        var c = _text[next];
        if (c is '"' or '“' or '‘' or '•')
        {
            return true;
        }

        if (!char.IsLetter(c))
        {
            return false;
        }

        var isTimeBeforeTitle = _text[at - 1] is 'm' or 'M' && Abbreviations.Of(following) == Abbreviation.Never;
        return (IsOpener(following) || isTimeBeforeTitle) && HasManyWords(_text[start..at]);
    }

    private static bool HasManyWords(ReadOnlySpan<char> sentence) =>
        sentence.Length > 40 || sentence.Count(' ') >= 3;

    // "iPhone", "wikiHow"
    private bool IsCamelCase(int at)
    {
        foreach (var c in WordAt(at))
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private int SkipOpeners(int at)
    {
        while (at < _text.Length && _text[at] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«')
        {
            at++;
        }

        return at;
    }

    private static bool IsOpener(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord || word.IsEmpty)
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestWord];
        word.ToLowerInvariant(lower);
        return Openers.Contains(lower[..word.Length]);
    }

    private ReadOnlySpan<char> WordAt(int at)
    {
        var end = at;
        while (end < _text.Length && end - at <= LongestWord && char.IsLetter(_text[end]))
        {
            end++;
        }

        return at < _text.Length ? _text[at..end] : [];
    }

    /// <summary>The word whose last character stands before <paramref name="end"/>, inner points included.</summary>
    private ReadOnlySpan<char> WordBefore(int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestWord && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] is '.' or '°'))
        {
            start--;
        }

        var word = _text[start..end].TrimStart('.');
        return word.IndexOf('.') > 2 ? word[(word.LastIndexOf('.') + 1)..] : word; // "U.S", but not "Tuesday.Mr"
    }
}
