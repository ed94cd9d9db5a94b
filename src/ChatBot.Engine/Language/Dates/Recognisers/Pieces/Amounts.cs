using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads counts. Each method moves the cursor past what it reads, or not at all.</summary>
internal static class Amounts
{
    /// <summary>A count: "3", "2.5", "twenty-one", "two hundred", "a", "half a", "a couple of", "several", "5 1/2".</summary>
    public static bool TakeAmount(ref AtomCursor cursor, out Amount amount)
    {
        var next = cursor;
        amount = default;
        if (!TakeVague(ref next) && !TakeExact(ref next, out amount))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    /// <summary>A number in digits or words.</summary>
    public static bool TakeCount(ref AtomCursor cursor, out decimal count)
    {
        var next = cursor;
        if (next.Next.Kind == AtomKind.Number && next.Next.Length <= 7)
        {
            count = next.Next.Number;
            next.Skip();
            count += TakeFraction(ref next);
        }
        else if (!TakeWords(ref next, out count))
        {
            return false;
        }

        while (next.Take(Role.Magnitude, out var magnitude))
        {
            count = Math.Min(count * magnitude, int.MaxValue);
        }

        cursor = next;
        return true;
    }

    private static bool TakeVague(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Take(Role.Article);
        if (!next.Take(Role.Several))
        {
            return false;
        }

        cursor = next;
        return true;
    }

    private static bool TakeExact(ref AtomCursor cursor, out Amount amount)
    {
        var next = cursor;
        var count = 1m;
        if (next.Take(Role.Half) || next.TakeMark('½'))
        {
            count = 0.5m;
            next.Take(Role.Article);
        }
        else if (next.Take(Role.Article) || next.TakeWord("another"))
        {
            count = next.Take(Role.Half) ? 0.5m : next.Take(Role.Magnitude, out var magnitude) ? magnitude : 1;
            next.Take(Role.Of);
        }
        else if (!TakeCount(ref next, out count))
        {
            amount = default;
            return false;
        }

        amount = new Amount(count + TakeAndAHalf(ref next));
        cursor = next;
        return true;
    }

    /// <summary>"and a half", "and half", "and a quarter": what they add, or 0.</summary>
    public static decimal TakeAndAHalf(ref AtomCursor cursor)
    {
        var next = cursor;
        if (!next.Take(Role.And))
        {
            return 0;
        }

        var hasArticle = next.Take(Role.Article);
        var part = next.Take(Role.Half) ? 0.5m : hasArticle && next.TakeWord("quarter") ? 0.25m : 0;
        if (part == 0 || (!hasArticle && next.Next.Is(Role.Article)))
        {
            return 0;
        }

        cursor = next;
        return part;
    }

    /// <summary>"seven", "twenty-one": a number under a hundred in words.</summary>
    public static bool TakeWords(ref AtomCursor cursor, out decimal count)
    {
        count = 0;
        if (cursor.Take(Role.Cardinal, out var number))
        {
            count = number;
            var next = cursor;
            if (number >= 20 && (next.TakeDash() || next.Next.Is(Role.Cardinal)) && next.Take(Role.Cardinal, out var ones) && ones < 10)
            {
                count += ones;
                cursor = next;
            }

            return true;
        }

        return false;
    }

    private static decimal TakeFraction(ref AtomCursor cursor)
    {
        var next = cursor;
        if (next.Next.IsGlued && next.TakeMark('.') && next.Next is { IsGlued: true, Kind: AtomKind.Number, Length: <= 4 })
        {
            var digits = next.Next;
            next.Skip();
            cursor = next;
            return digits.Number / (decimal)Math.Pow(10, digits.Length);
        }

        next = cursor;
        if (next.TakeNumber(1, 9, 1, out var above) && next.TakeMark('/') && next.TakeNumber(2, 9, 1, out var below) && above < below)
        {
            cursor = next;
            return (decimal)above / below;
        }

        return 0;
    }
}
