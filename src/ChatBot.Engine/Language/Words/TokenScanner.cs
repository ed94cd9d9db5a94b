namespace ChatBot.Language.Words;

/// <summary>Reads one token after another, in one pass and without allocating.</summary>
/// <remarks>The rules are those of <see cref="Tokenizer"/>; each has its cases in <c>Tokenizer.cases.md</c>.</remarks>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _nextAtSign = -1;

    /// <summary>The token read last.</summary>
    public Token Current { get; private set; }

    /// <summary>Reads the next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length && CharacterKinds.Of(_text[_at]) == CharacterKind.Space)
        {
            _at++;
        }

        if (_at == _text.Length)
        {
            return false;
        }

        Current = ReadAt(_at);
        _at = Current.End;
        return true;
    }

    private Token ReadAt(int start)
    {
        switch (CharacterKinds.At(_text, start, out var length))
        {
            case CharacterKind.Letter:
                return Cut(start, WordEnd(start), TokenKind.Word);

            case CharacterKind.Digit:
                var email = EmailEnd(start);
                return email > start ? Cut(start, email, TokenKind.Word) : Cut(start, NumberEnd(start), TokenKind.Number);

            case var _ when (IsAfterWord(start) || IsApart(start)) && CliticEnd(start) is var end && end > start:
                return Cut(start, end, TokenKind.Word);

            default:
                return Cut(start, MarkEnd(start, length), TokenKind.Punctuation);
        }
    }

    private static Token Cut(int start, int end, TokenKind kind) => new(start, end - start, kind);

    private int WordEnd(int start)
    {
        var plain = PlainWordEnd(start);
        return plain > start ? plain : AnyWordEnd(start);
    }

    /// <summary>Where a word of ASCII letters ends before a space or a comma, as most do: no other rule speaks of it. <paramref name="start"/> for others.</summary>
    private readonly int PlainWordEnd(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        return end < _text.Length && _text[end] is ' ' or ',' ? end : start;
    }

    private int AnyWordEnd(int start)
    {
        var special = Math.Max(Math.Max(EmailEnd(start), WebAddress.UrlEnd(_text, start)), AbbreviationEnd(start));
        if (special > start)
        {
            return special;
        }

        var end = RunEnd(start);
        while (IsLetterAfterApostrophe(end))
        {
            var clitic = CliticEnd(end);
            if (clitic > end)
            {
                return BeforeClitic(start, end, clitic);
            }

            end = RunEnd(end + 1);
        }

        return end < _text.Length && _text[end] == '.' ? Math.Max(end, WebAddress.DomainEnd(_text, start, end)) : end;
    }

    /// <summary>Gives the n of "n't" to the clitic: "do" "n't", but "can" "'t".</summary>
    private readonly int BeforeClitic(int start, int apostrophe, int clitic)
    {
        var word = _text[start..apostrophe];
        var isNegation = clitic == apostrophe + 2 && (_text[apostrophe + 1] | 0x20) == 't' && (word[^1] | 0x20) == 'n';
        if (!isNegation || word.Equals("can", StringComparison.OrdinalIgnoreCase))
        {
            return apostrophe;
        }

        return word.Length == 1 ? clitic : apostrophe - 1;
    }

    private readonly bool IsLetterAfterApostrophe(int at) =>
        at + 1 < _text.Length && IsApostrophe(_text[at]) && KindAt(at + 1) == CharacterKind.Letter;

    private readonly bool IsAfterWord(int at) =>
        at > 0 && IsApostrophe(_text[at]) && (_text[at - 1] == '.' || KindAt(at - 1) is CharacterKind.Letter or CharacterKind.Digit);

    /// <summary>Whether an apostrophe stands apart from its word, as in texts that were cut into words: "Norway 's", but not "the 's' key".</summary>
    private readonly bool IsApart(int at) =>
        at > 1 && IsApostrophe(_text[at]) && _text[at - 1] == ' ' && KindAt(at - 2) is CharacterKind.Letter or CharacterKind.Digit
        && CliticEnd(at) is var end && !(end < _text.Length && IsApostrophe(_text[end]));

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>Where "'s", "'t", "'d", "'m", "'re", "'ve" or "'ll" ends whose apostrophe stands at <paramref name="at"/>.</summary>
    private readonly int CliticEnd(int at)
    {
        var end = at + 1;
        while (end < _text.Length && end < at + 4 && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        if (end < _text.Length && KindAt(end) is CharacterKind.Letter or CharacterKind.Digit)
        {
            return at;
        }

        return (end - at, _text[Math.Min(at + 1, end - 1)] | 0x20, _text[end - 1] | 0x20) switch
        {
            (2, 's' or 't' or 'd' or 'm', _) or (3, 'r' or 'v', 'e') or (3, 'l', 'l') => end,
            _ => at,
        };
    }

    /// <summary>Where a run of letters, digits and their marks ends.</summary>
    private readonly int RunEnd(int at)
    {
        while (at < _text.Length
            && CharacterKinds.At(_text, at, out var length) is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Where a number with its separators and a suffix of letters ends.</summary>
    private readonly int NumberEnd(int start)
    {
        var at = DigitsEnd(start);
        while (at + 1 < _text.Length && IsSeparator(start, at))
        {
            start = at + 1;
            at = DigitsEnd(start);
        }

        return RunEnd(at);
    }

    private readonly bool IsSeparator(int groupStart, int at)
    {
        if (KindAt(at + 1) != CharacterKind.Digit)
        {
            return false;
        }

        // Thousands stand in threes; "1981,1982" lacks a space. Lakhs are written 1,00,000.
        var digits = _text[at] == ',' && at - groupStart <= 3 ? DigitsEnd(at + 1) - at - 1 : 0;
        var isGroup = digits == 3 || (digits == 2 && at + 3 < _text.Length && _text[at + 3] == ',');

        return _text[at] == '.' || isGroup;
    }

    private readonly int DigitsEnd(int at)
    {
        while (at < _text.Length && CharacterKinds.At(_text, at, out var length) == CharacterKind.Digit)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Where "U.S.", "e.g.", "Ph.D." or an initial ends; <paramref name="start"/> where none begins.</summary>
    private readonly int AbbreviationEnd(int start)
    {
        var at = start;
        var parts = 0;
        while (AbbreviationPart(at) is var letters && letters > 0)
        {
            at += letters + 1;
            parts++;
        }

        if (parts > 0 && at < _text.Length && KindAt(at) == CharacterKind.Letter && RunEnd(at) == at + 1)
        {
            return at + 1; // "U.S" without its last point
        }

        return parts > 1 || (parts == 1 && IsInitial(start)) ? at : start;
    }

    private readonly int AbbreviationPart(int at)
    {
        if (at + 1 < _text.Length && _text[at + 1] == '.' && KindAt(at) == CharacterKind.Letter)
        {
            return 1;
        }

        var isDegree = at + 2 < _text.Length && _text[at + 2] == '.' && _text.Slice(at, 2) is "Ph" or "Sc" or "Ed";
        return isDegree ? 2 : 0;
    }

    /// <summary>Whether a letter with a point, as in "J. Smith", stands for a name: a capital comes next.</summary>
    private readonly bool IsInitial(int start)
    {
        var next = start + 2;
        if (_text[start + 1] != '.' || !char.IsUpper(_text[start]) || next == _text.Length)
        {
            return false;
        }

        if (_text[next] is ' ' or '\u00A0')
        {
            next++;
        }

        return next < _text.Length && (char.IsUpper(_text[next]) || _text[next] is '-' or ',');
    }

    private int EmailEnd(int start)
    {
        if (_nextAtSign < start)
        {
            var offset = _text[start..].IndexOf('@');
            _nextAtSign = offset < 0 ? int.MaxValue : start + offset;
        }

        return WebAddress.EmailEnd(_text, start, _nextAtSign);
    }

    /// <summary>Where a mark or symbol ends: points and hyphens stay together ("...", "--"), accents with their base.</summary>
    private readonly int MarkEnd(int start, int length)
    {
        var end = start + length;
        if (_text[start] is '.' or '-')
        {
            while (end < _text.Length && _text[end] == _text[start])
            {
                end++;
            }
        }

        while (end < _text.Length && CharacterKinds.At(_text, end, out length) == CharacterKind.Mark)
        {
            end += length;
        }

        return end;
    }

    private readonly CharacterKind KindAt(int at) => CharacterKinds.At(_text, at, out _);
}
