namespace ChatBot.Language.Dates.Atoms;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A number grouped in thousands, or too long to be a date: "1,400".</summary>
    Quantity,

    /// <summary>One character that is neither.</summary>
    Mark,
}

/// <summary>
/// A run of letters, a run of digits or a single mark: dates are written more tightly than words
/// ("9/20/2021", "1980s", "mid-2022", "5-7"), so they are read from smaller pieces than tokens.
/// </summary>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="Length">Its UTF-16 code units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="IsGlued">Whether nothing lies between it and the atom before.</param>
/// <param name="Number">The value of a number; the character of a mark.</param>
/// <param name="Word">What a word may tell about time, if anything.</param>
internal readonly record struct Atom(int Start, int Length, AtomKind Kind, bool IsGlued, int Number, Word? Word)
{
    /// <summary>Index just past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is <paramref name="mark"/>.</summary>
    public bool IsMark(char mark) => Kind == AtomKind.Mark && Number == mark;

    /// <summary>Whether it is a hyphen or dash of any length.</summary>
    public bool IsDash => Kind == AtomKind.Mark && Number is '-' or '~' or (>= '\u2010' and <= '\u2014');

    /// <summary>Whether it is an apostrophe, straight or curly.</summary>
    public bool IsApostrophe => Kind == AtomKind.Mark && Number is '\'' or '\u2019' or '\u2018';

    /// <summary>Whether it may be <paramref name="role"/>.</summary>
    public bool Is(Role role) => Word is not null && Word.Is(role);

    /// <summary>Whether it may be one of <paramref name="roles"/>.</summary>
    public bool IsAny(params ReadOnlySpan<Role> roles) => Word is not null && Word.IsAny(Atoms.Word.RolesOf(roles));

    /// <summary>Whether it is one of <paramref name="marks"/>.</summary>
    public bool IsMarkOf(ReadOnlySpan<char> marks) => Kind == AtomKind.Mark && marks.Contains((char)Number);
}
