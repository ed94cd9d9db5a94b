using System.Collections.Immutable;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;
using ChatBot.Language.Sentences;
using ChatBot.Language.Words;

namespace ChatBot.Language.Quotations;

/// <summary>A text as the search for speakers looks at it: by token, with names and paragraphs at hand.</summary>
internal sealed class SpokenText(SegmentedText text, IReadOnlyList<Name> names, List<Paragraph> paragraphs)
{
    private readonly ImmutableArray<Token> _tokens = text.Tokens;

    public string Text => text.Text;

    public IReadOnlyList<Name> Names => names;

    public List<Paragraph> Paragraphs => paragraphs;

    public int TokenCount => _tokens.Length;

    /// <summary>Whether lines are sentences rather than paragraphs, so that nothing tells where a paragraph ends.</summary>
    public bool HasSentencePerLine { get; } = paragraphs.Count > 40 && text.Sentences.Count < paragraphs.Count * 1.7;

    public Token this[int token] => _tokens[token];

    public ReadOnlySpan<char> Word(int token) => text[token];

    public WordRoles Roles(int token) => _tokens[token].Kind == TokenKind.Word ? WordRoleList.Of(text[token]) : WordRoles.None;

    /// <summary>Whether the token is the first of a sentence or paragraph.</summary>
    public bool OpensSentence(int token) => token == 0 || EndsSentence(token - 1) || StartsParagraph(token);

    /// <summary>Whether the token is a noun for a human being: "stranger", "mother", "minister".</summary>
    public bool IsHuman(int token) =>
        _tokens[token].Kind == TokenKind.Word
        && ((Roles(token) & (WordRoles.Human | WordRoles.Male | WordRoles.Female)) != 0 || RoleWords.IsRoleNounOrPlural(Word(token)));

    public bool Is(int token, string word) =>
        token >= 0 && token < TokenCount && Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token can stand inside a phrase: a word, a number, or the hyphen or point between two.</summary>
    public bool IsWord(int token) => _tokens[token].Kind != TokenKind.Punctuation || IsHyphen(token) || IsTitlePoint(token);

    public bool IsCapital(int token) => char.IsUpper(Text[_tokens[token].Start]);

    public bool IsDash(int token) => Text[_tokens[token].Start] is '—' or '–' or '―' || Word(token) is "--";

    public bool IsComma(int token) => token >= 0 && token < TokenCount && Text[_tokens[token].Start] == ',';

    /// <summary>Whether the token ends a sentence. The full stop of "Mr." does not.</summary>
    public bool EndsSentence(int token)
    {
        var c = Text[_tokens[token].Start];
        return c is '!' or '?' || (c == '.' && _tokens[token].Kind == TokenKind.Punctuation && !IsTitlePoint(token));
    }

    /// <summary>Whether a line begins with the token.</summary>
    public bool StartsParagraph(int token) =>
        token == 0 || Text.AsSpan(_tokens[token - 1].End, _tokens[token].Start - _tokens[token - 1].End).ContainsAny(LineEnds.Values);

    /// <summary>The first token at or after <paramref name="position"/>.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The number of the first name that ends after <paramref name="position"/>.</summary>
    public int NameAfter(int position)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many paragraphs lie from the end of one stretch to the beginning of a later one; 0 where they share one.</summary>
    public int ParagraphsBetween(QuotedStretch earlier, QuotedStretch later)
    {
        var (low, high) = (earlier.Paragraph, later.Paragraph);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = paragraphs[middle].Span.Start < earlier.Span.End ? (middle, high) : (low, middle - 1);
        }

        return later.Paragraph - low;
    }

    /// <summary>The number of the sentence that <paramref name="position"/> lies in, or the next one.</summary>
    public int SentenceAt(int position)
    {
        var (low, high) = (0, text.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Sentences[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The name that covers a token, if one does.</summary>
    public Name? NameOver(int token)
    {
        var index = NameAfter(_tokens[token].Start);
        return index < names.Count && names[index].Span.Start <= _tokens[token].Start ? names[index] : null;
    }

    public TextSpan Span(Phrase mention) => text.Between(mention.First, mention.Last);

    /// <summary>Whether the token is the 's of a possessive, or a part of it where a blank before it has made it two tokens.</summary>
    public bool IsPossessive(int token) =>
        token >= 0 && token < TokenCount
        && (Is(token, "'s") || Is(token, "’s") || (IsApostrophe(token) && (EndsWithS(token - 1) || IsSOf(token + 1))) || IsSOf(token));

    private bool IsApostrophe(int token) => Word(token) is "'" or "’";

    // The s of "the boy 's".
    private bool IsSOf(int token) =>
        token > 0 && token < TokenCount && Word(token) is "s" && IsApostrophe(token - 1) && _tokens[token - 1].End == _tokens[token].Start;

    private bool EndsWithS(int token) => token >= 0 && Word(token).EndsWith("s", StringComparison.Ordinal) && _tokens[token].End == _tokens[token + 1].Start;

    /// <summary>Whether the token is the hyphen inside a word.</summary>
    public bool IsHyphen(int token) =>
        token >= 0 && Text[_tokens[token].Start] == '-' && _tokens[token].Length == 1 && token > 0 && token + 1 < TokenCount
        && _tokens[token - 1].End == _tokens[token].Start && _tokens[token].End == _tokens[token + 1].Start;

    // Whatever abbreviation never ends a sentence: most are titles.
    private bool IsTitlePoint(int token) =>
        Text[_tokens[token].Start] == '.' && token > 0 && _tokens[token - 1].End == _tokens[token].Start
        && Abbreviations.Of(Word(token - 1)) == Abbreviation.Never;
}
