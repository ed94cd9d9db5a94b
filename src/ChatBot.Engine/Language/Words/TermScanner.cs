namespace ChatBot.Language.Words;

/// <summary>Reads one term after another without allocating per occurrence.</summary>
internal ref struct TermScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private TokenScanner _tokens = new(text);

    /// <summary>Where the term read last stands in the text.</summary>
    public readonly Token Token => _tokens.Current;

    /// <summary>What the term read last is known by.</summary>
    public WordForm Form { get; private set; } = null!;

    /// <summary>Reads the next term; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_tokens.MoveNext())
        {
            var token = _tokens.Current;
            if (token.Kind == TokenKind.Punctuation || IsClitic(token))
            {
                continue;
            }

            Form = WordForms.Of(_text.Slice(token.Start, token.Length));
            if (Form.Stem.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "'s", "'re", "n't": cut off, so that a possessive or a contraction is found by its word.
    private readonly bool IsClitic(Token token) =>
        _text[token.Start] is '\'' or '’'
        || (token.Length == 3 && (_text[token.Start] | 0x20) == 'n' && _text[token.Start + 1] is '\'' or '’');
}
