using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Tells years from numbers that count or number things, by what stands beside them.</summary>
internal static class YearEvidence
{
    /// <summary>Whether no mark before the number makes it part of something else: "$1999", "#2000", "12:2000", "3.1415".</summary>
    public static bool IsFree(AtomCursor cursor)
    {
        var before = cursor.Peek(-1);
        if (before.IsMarkOf("$€£¥#+№="))
        {
            return false;
        }

        if (IsChained(cursor))
        {
            return false;
        }

        var followsNumber = before.IsDash && cursor.Peek(-2) is { Kind: not AtomKind.Word, Length: not 4 };
        return !cursor.Next.IsGlued || (before.Kind == AtomKind.Mark && !before.IsMarkOf(".:/,_@&?") && !followsNumber);
    }

    /// <summary>"138-2010-2015" and "2010-2015-86" number something.</summary>
    private static bool IsChained(AtomCursor number)
    {
        var isBehind = number.Peek(-1).IsDash && number.Peek(-2).Kind == AtomKind.Number;
        return isBehind
            && ((number.Peek(-3).IsDash && number.Peek(-4).Kind == AtomKind.Number)
                || (number.Peek(1) is { IsDash: true, IsGlued: true } && number.Peek(2) is { Kind: AtomKind.Number, IsGlued: true }));
    }

    /// <summary>"page 1225", "p. 1225", "92 (6): 1087", "1355 Elm Street".</summary>
    public static bool IsNumbered(AtomCursor number)
    {
        var before = number.Peek(-1);
        var label = before.IsMark('.') || before.IsMark(':') ? number.Peek(-2) : before;
        if (label.Is(Role.Label) || (before.IsMark(':') && (label.Kind == AtomKind.Number || label.IsMark(')'))))
        {
            return true;
        }

        for (var distance = 2; distance <= 3 && number.Peek(distance - 1).Kind == AtomKind.Word; distance++)
        {
            var last = number.Peek(distance);
            if (last.Is(Role.Street) && number.IsCapitalised(last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the number at <paramref name="number"/> counts what stands at <paramref name="behind"/>: a unit ("2000-year"),
    /// or a noun in the plural ("1500 sailors") unless a word before it expects a year ("the 2017 elections").
    /// </summary>
    public static bool IsQuantity(AtomCursor number, AtomCursor behind)
    {
        var (before, next) = (number.Peek(-1), behind.Next);
        var isBound = before.Is(Role.Limit) && number.Peek(-2).Is(Role.Later); // "later than 2018"
        if ((before.Is(Role.Limit) && !isBound) || next.IsMark('+') || next.Is(Role.Unit) || (next is { IsDash: true, IsGlued: true } && behind.Peek(1).Is(Role.Unit)))
        {
            return true;
        }

        var isRound = number.Next.Number % 100 == 0;
        var expectsYear = before.IsAny(Role.In, Role.Since, Role.During, Role.The, Role.To, Role.Part, Role.By, Role.Month, Role.And)
            || (before.Is(Role.Of) && !isRound);
        return !expectsYear && next is { Kind: AtomKind.Word, IsGlued: false, Word: null } && IsPlural(behind.TextOf(next));
    }

    /// <summary>"sailors", but not "class", "campus" or "analysis".</summary>
    private static bool IsPlural(ReadOnlySpan<char> noun) =>
        noun.Length > 3 && char.IsLower(noun[0]) && noun[^1] == 's' && noun[^2] is not ('s' or 'u' or 'i');
}
