using System.Collections.Frozen;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;
using ChatBot.Language.Dates.Recognisers.Pieces;
using ChatBot.Language.Words;

namespace ChatBot.Language.Dates.Recognisers;

/// <summary>Times with a name, from named-times.tsv: "Christmas 2020", "last Easter", "Thanksgiving", "World War II".</summary>
internal sealed class NamedTimes : IRecogniser
{
    private static readonly FrozenDictionary<string, NamedTime[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstPiece =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name begins with this word.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) => ByFirstPiece.ContainsKey(word);

    /// <inheritdoc/>
    public Reading? Match(ref AtomCursor cursor)
    {
        var next = cursor;
        next.Skip(next.Next.Is(Role.The) && next.Peek(1).Is(Role.ToldShift) ? 1 : 0);
        var isTold = next.Take(Role.ToldShift, out var value) && value != 0;
        int? shift = isTold || next.Take(Role.Shift, out value) ? value : null;
        var before = cursor.Peek(-1);
        var isSurname = before is { Kind: AtomKind.Word, Word: null } && cursor.IsCapitalised(before)
            && !cursor.IsLineStart(-1) && !cursor.IsLineStart(0);
        if (isSurname || before.Is(Role.Article) || !ByFirstPiece.TryGetValue(next.TextOf(next.Next), out var candidates))
        {
            return null;
        }

        foreach (var named in candidates)
        {
            var end = next;
            if (named.TryTake(ref end) && (!named.IsOrdinary || EndsHere(end)))
            {
                cursor = end;
                var reading = named.Read(ref cursor, shift);
                return isTold && reading is YearlyReading yearly ? new FollowingReading(yearly) : reading;
            }
        }

        return null;
    }

    /// <summary>No noun stands behind that it belongs to: "new year celebrations".</summary>
    private static bool EndsHere(AtomCursor cursor) => cursor.Next is { Word: not null } or { Kind: not AtomKind.Word } || cursor.IsLineStart(0);

    private static FrozenDictionary<string, NamedTime[]> Load() =>
        EmbeddedTable.Lines(typeof(NamedTimes), "named-times.tsv")
            .Select(line => line.Split('\t'))
            .Select(row => new NamedTime(row[0], row[1], isOrdinary: row is [_, _, "ordinary"]))
            .GroupBy(named => named.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(named => named.Words.Count).ToArray(),
                StringComparer.OrdinalIgnoreCase);

    private sealed class NamedTime
    {
        private readonly string _name;
        private readonly string _rule;
        private readonly Period? _fixed;

        public NamedTime(string name, string rule, bool isOrdinary)
        {
            IsOrdinary = isOrdinary;
            _name = name;
            _rule = rule;
            Words =
            [
                .. AtomReader.Read(name)
                    .Where(atom => atom.Kind != AtomKind.Mark || atom.IsMark('/'))
                    .Select(atom => name.Substring(atom.Start, atom.Length)),
            ];
            var bounds = rule.Split('/');
            if (PartialDate.TryParse(bounds[0], out var first) && PartialDate.TryParse(bounds[^1], out var last))
            {
                _fixed = bounds.Length == 1 ? Period.Of(first) : Period.Of(first).To(Period.Of(last));
            }
        }

        /// <summary>Whether its words are everyday ones: "new year".</summary>
        public bool IsOrdinary { get; }

        /// <summary>The name cut into atoms, without its marks: an apostrophe may be curly or missing.</summary>
        public IReadOnlyList<string> Words { get; }

        public bool TryTake(ref AtomCursor cursor)
        {
            for (var i = 0; i < Words.Count; i++)
            {
                while (i > 0 && cursor.Next is { IsGlued: true } mark && (mark.IsApostrophe || mark.IsDash || mark.IsMark('.')))
                {
                    cursor.Skip();
                }

                if (!cursor.TextOf(cursor.Next).Equals(Words[i], StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }

                cursor.Skip();
            }

            return true;
        }

        public Reading Read(ref AtomCursor cursor, int? shift)
        {
            if (_fixed is { } period)
            {
                return new FixedReading(period);
            }

            var holiday = new HolidayReading(CapitalisedName, _rule, shift);
            var isWeekend = cursor.TakeWord("weekend");
            Reading day = shift is null && YearNumbers.TakeYearBehind(ref cursor, afterDay: false, out var year)
                ? holiday.InYear(year)
                : holiday;
            return isWeekend || cursor.TakeWord("weekend") ? new WeekOfReading(day, TimeUnit.Weekend) : day;
        }

        private string CapitalisedName =>
            string.Join(' ', _name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
