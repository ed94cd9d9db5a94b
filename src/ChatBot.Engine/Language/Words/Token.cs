namespace ChatBot.Language.Words;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters: "rain", "U.S.", "Shia", "'s".</summary>
    Word,

    /// <summary>Digits, perhaps with letters or separators: "1981", "1,400", "1980s", "7th".</summary>
    Number,

    /// <summary>Anything else that is not white space: a mark, a symbol, "...".</summary>
    Punctuation,
}

/// <summary>The smallest piece of text that analysis looks at.</summary>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="Length">Its UTF-16 code units.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>Index just past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Start, Length);
}
