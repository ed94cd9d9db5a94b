using ChatBot.Language.Words;

namespace ChatBot.Language.Quotations.Marks;

/// <summary>What stands on both sides of a mark: that gives away which way a straight one faces.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="IsTightBefore">Whether it is attached to a word or its punctuation on the left.</param>
/// <param name="IsTightAfter">Whether it is attached to a word on the right.</param>
internal readonly record struct Surroundings(TextSpan Mark, bool IsTightBefore, bool IsTightAfter)
{
    private char Before { get; init; }

    private char After { get; init; }

    private bool IsFirstOfLine { get; init; }

    private bool IsLastOfLine { get; init; }

    public static Surroundings Of(string text, TextSpan mark)
    {
        var before = mark.Start > 0 ? text[mark.Start - 1] : '\n';
        var after = mark.End < text.Length ? text[mark.End] : '\n';
        return new Surroundings(mark, !IsGapBefore(before), !IsGapAfter(after))
        {
            Before = before,
            After = after,
            IsFirstOfLine = LineEnds.Contain(before) || (before == ' ' && LineEnds.Contain(mark.Start > 1 ? text[mark.Start - 2] : '\n')),
            IsLastOfLine = LineEnds.Contain(after) || (after == ' ' && LineEnds.Contain(mark.End + 1 < text.Length ? text[mark.End + 1] : '\n')),
        };
    }

    /// <summary>Whether a straight double mark may open here.</summary>
    public bool MayOpen => IsFirstOfLine != IsLastOfLine ? IsFirstOfLine : IsTightAfter || !IsTightBefore;

    /// <summary>Whether a straight double mark may close here.</summary>
    public bool MayClose => IsFirstOfLine != IsLastOfLine ? IsLastOfLine : IsTightBefore || !IsTightAfter;

    /// <summary>Whether a single mark may open here: not an apostrophe in or before a word.</summary>
    public bool OpensSingle(string text) =>
        !IsTightBefore && !IsLastOfLine && (IsTightAfter
            ? !Apostrophes.StartWord(text, Mark.End)
            : char.IsWhiteSpace(After) && (IsFirstOfLine || IsStop(LastVisible(text))) && !Apostrophes.StartWord(text, Mark.End + 1));

    /// <summary>Whether a single mark may close here: not an apostrophe in or behind a word.</summary>
    public bool ClosesSingle(string text)
    {
        if (IsTightAfter || IsFirstOfLine)
        {
            return false;
        }

        return IsStop(LastVisible(text)) || (IsTightBefore && !Apostrophes.EndWord(text, Mark.Start));
    }

    private char LastVisible(string text) => char.IsWhiteSpace(Before) && Mark.Start > 1 ? text[Mark.Start - 2] : Before;

    private static bool IsStop(char c) => c is '.' or ',' or '!' or '?' or ';' or ':' or '…' or '-' or '—' or '–' or '_';

    private static bool IsGapBefore(char c) =>
        char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '‘' or '“' or '«' or '/' or '\0';

    private static bool IsGapAfter(char c) =>
        char.IsWhiteSpace(c) || c is ')' or ']' or '}' or '—' or '–' or '-' or '’' or '”' or '»' or '/'
            or '.' or ',' or ';' or ':' or '!' or '?' or '…' or '\0';
}
