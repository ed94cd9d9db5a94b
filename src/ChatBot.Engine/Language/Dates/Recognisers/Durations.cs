using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Lengths of time: "two years", "eight-year", "hour-long", "several weeks", "decades", "all day".</summary>
internal sealed class Durations : IRecogniser
{
    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor) => Counted(ref cursor) ?? Bare(ref cursor);

    private static Reading? Counted(ref AtomCursor cursor)
    {
        var next = cursor;
        var isArticle = next.Next.Is(Role.Article) || next.Next.Is(Role.The);
        if (next.Take(Role.Whole))
        {
            next.Take(Role.The);
            if (!next.TakeUnit(out var wholeUnit) || next.Last.Is(Role.Plural))
            {
                return null;
            }

            cursor = next;
            return new DurationReading(new Amount(1), wholeUnit);
        }

        if (!Amounts.TakeAmount(ref next, out var amount))
        {
            return null;
        }

        next.TakeDash();
        if (next.Take(Role.Night))
        {
            cursor = next;
            return isArticle ? null : new DurationReading(amount, TimeUnit.Day);
        }

        if (!TakeUnit(ref next, out var unit) || IsAge(next) || IsOrdinal(next)
            || (isArticle && unit is TimeUnit.Second or TimeUnit.Quarter))
        {
            return null;
        }

        if (TakeLong(ref next) && isArticle)
        {
            return null; // "an hour-long talk": the article is the talk's
        }

        var before = cursor.Peek(-1);
        if (before.Is(Role.In) && TakeTime(ref next))
        {
            cursor = next;
            return new DistanceReading(amount, unit, 1, FromTold: false);
        }

        amount = amount.Count is { } count ? new Amount(count + Amounts.TakeAndAHalf(ref next)) : amount;
        var isLater = unit < TimeUnit.Day && next.TakeWord("later");
        cursor = next;
        return isArticle && IsRate(cursor, before)
            ? new SetReading(amount.ToDuration(unit))
            : new DurationReading(amount, unit, IsAfterIn: before.Is(Role.In), IsWithin: cursor.TextOf(before) is "within" or "Within", IsBeforeLater: isLater);
    }

    /// <summary>A unit, or the symbol of the hour glued to its number: "3h".</summary>
    private static bool TakeUnit(ref AtomCursor cursor, out TimeUnit unit)
    {
        var isSymbol = cursor.Last.Kind == AtomKind.Number && cursor.Next.IsGlued && cursor.TextOf(cursor.Next) is "h"
            && (!cursor.Peek(1).IsGlued || cursor.Peek(1).Kind == AtomKind.Mark);
        unit = TimeUnit.Hour;
        cursor.Skip(isSymbol ? 1 : 0);
        return isSymbol || cursor.TakeUnit(out unit);
    }

    /// <summary>"decades of conflict", "for years", "year-long".</summary>
    private static DurationReading? Bare(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeUnit(out var unit))
        {
            return null;
        }

        var isPlural = next.Last.Is(Role.Plural);
        var isLong = TakeLong(ref next);
        if (!isLong && !(isPlural && (cursor.Peek(-1).Is(Role.For) || unit is TimeUnit.Decade or TimeUnit.Century)))
        {
            return null;
        }

        cursor = next;
        return new DurationReading(new Amount(isPlural ? null : 1), unit);
    }

    /// <summary>"(in) a fortnight's time", "(in) two years' time".</summary>
    private static bool TakeTime(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Skip(next.Next is { IsApostrophe: true, IsGlued: true } ? 1 : 0);
        next.Skip(next.Last.IsApostrophe && next.Next.IsGlued && next.TextOf(next.Next) is "s" ? 1 : 0);
        var isTime = next.Index > cursor.Index && next.TakeWord("time");
        cursor = isTime ? next : cursor;
        return isTime;
    }

    /// <summary>"twice a week", "one a day".</summary>
    private static bool IsRate(AtomCursor cursor, Atom before) =>
        cursor.TextOf(before) is "times" or "twice" or "once" || before.Is(Role.Cardinal) || before is { Kind: AtomKind.Number, Length: <= 2 };

    /// <summary>"twenty-second".</summary>
    private static bool IsOrdinal(AtomCursor cursor) =>
        cursor.Last.Is(Role.Ordinal) && cursor.Last.IsGlued && cursor.Peek(-3).Is(Role.Cardinal);

    private static bool IsAge(AtomCursor cursor)
    {
        cursor.TakeDash();
        return cursor.Next.Is(Role.Old);
    }

    private static bool TakeLong(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.TakeDash() || !next.Take(Role.Long))
        {
            return false;
        }

        cursor = next;
        return true;
    }
}
