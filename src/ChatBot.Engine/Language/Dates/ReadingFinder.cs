using System.Collections.Frozen;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers;

namespace ChatBot.Language.Dates;

/// <summary>Finds what the atoms of a text say about time: at each place the recogniser that reads furthest wins.</summary>
internal static class ReadingFinder
{
    /// <summary>In the order in which they win when two read equally far.</summary>
    private static readonly IRecogniser[] Recognisers =
    [
        new NumericDates(),
        new NamedTimes(),
        new MonthDays(),
        new Months(),
        new OrdinalParts(),
        new Seasons(),
        new DecadesAndCenturies(),
        new Years(),
        new FiscalYears(),
        new Eras(),
        new RelativeDays(),
        new RelativeUnits(),
        new Stretches(),
        new WorkingDays(),
        new ToldUnits(),
        new Weekdays(),
        new Distances(),
        new Sets(),
        new Weeks(),
        new Ends(),
        new Nows(),
        new DaysOfMonth(),
        new ClockTimes(),
        new SpokenTimes(),
        new DayTimes(),
        new MealTimes(),
        new Durations(),
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "eod", "eom", "eoy", "bi", "semi", "once", "twice", "bimonthly", "biennial", "biennially", "end", "now", "fy", "sy", "cy", "fiscal", "school", "academic", "calendar", "financial", "noonish",
            "another", "any", "rest", "remainder", "remaining", "mid", "lunchtime", "dinnertime", "breakfast", "lunch", "dinner").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ulong Articles = Word.RolesOf(Role.The, Role.Article);

    private static readonly ulong Openers = Word.RolesOf(
        Role.The, Role.Article, Role.Part, Role.DayParts, Role.Month, Role.Weekday, Role.Weekdays, Role.Season, Role.Seasons, Role.Unit,
        Role.Cardinal, Role.Ordinal, Role.Decade, Role.Several, Role.Half, Role.Circa, Role.Shift, Role.ToldShift, Role.Today,
        Role.Every, Role.SetUnit, Role.HalfSetUnit, Role.Recent, Role.Noon, Role.Era, Role.Later, Role.Whole);

    /// <summary>The readings in order, never overlapping, neighbours that belong together joined.</summary>
    public static List<FoundReading> Find(string text, Atom[] atoms)
    {
        var found = new List<FoundReading>();
        var cursor = new AtomCursor(text, atoms, 0);
        while (cursor.Index < atoms.Length)
        {
            var start = cursor.Index;
            if (MayBegin(cursor) && Longest(ref cursor) is { } reading)
            {
                found.Add(new FoundReading(start, cursor.Index, reading));
            }
            else
            {
                cursor.Skip();
            }
        }

        return ReadingJoiner.Join(found, text, atoms);
    }

    private static Reading? Longest(ref AtomCursor cursor)
    {
        Reading? best = null;
        var end = cursor;
        foreach (var recogniser in Recognisers)
        {
            var next = cursor;
            if (recogniser.Match(ref next) is { } reading && next.Index > end.Index)
            {
                (best, end) = (reading, next);
            }
        }

        cursor = end;
        return best;
    }

    /// <summary>Whether the atom is a number or a word of time, and not the tail of something else ("A4", "7th").</summary>
    private static bool MayBegin(AtomCursor cursor)
    {
        var atom = cursor.Next;
        if (atom.Kind == AtomKind.Mark)
        {
            return (atom.IsApostrophe && cursor.Peek(1).Kind == AtomKind.Number) || (atom.IsMark('½') && !atom.IsGlued);
        }

        if (atom.IsGlued && cursor.Peek(-1).Kind != AtomKind.Mark)
        {
            return false;
        }

        return atom.Kind != AtomKind.Word || (atom.Word is { } word ? MayBegin(word, cursor) : IsLetterOfTime(cursor, atom));
    }

    /// <summary>"the" and "a" are everywhere, and begin an expression only before another word of time.</summary>
    private static bool MayBegin(Word word, AtomCursor cursor) =>
        (word.IsAny(Openers) || (word.Is(Role.To) && Nows.MayBegin(cursor)) || (cursor.Next.Length <= 4 && IsOpener(cursor.TextOf(cursor.Next)))) && (!word.IsAny(Articles) || cursor.Peek(1) is { Word: not null } or { Kind: not AtomKind.Word });

    /// <summary>Words that begin an expression and are in no word list, for nothing else asks for them.</summary>
    private static bool IsOpener(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 10 && Openings.TryGetValue(word, out _);

    /// <summary>"Q3", "H1", "B.C.", "T15:34", "xmas" and other names are in no word list.</summary>
    private static bool IsLetterOfTime(AtomCursor cursor, Atom atom) =>
        atom.Kind == AtomKind.Word && (atom.Length == 1 || IsOpener(cursor.TextOf(atom)) || NamedTimes.MayBegin(cursor.TextOf(atom)));
}
