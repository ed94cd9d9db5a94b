using System.Collections.Frozen;
using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

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
        int? shift = next.Take(Role.Shift, out var value) ? value : null;
        var before = cursor.Peek(-1);
        var isSurname = before is { Kind: AtomKind.Word, Word: null } && cursor.IsCapitalised(before) && !cursor.IsLineStart(-1) && !cursor.IsLineStart(0);
        if (isSurname || !ByFirstPiece.TryGetValue(next.TextOf(next.Next), out var candidates))
        {
            return null;
        }

        foreach (var named in candidates)
        {
            var end = next;
            if (named.TryTake(ref end))
            {
                cursor = end;
                return named.Read(ref cursor, shift);
            }
        }

        return null;
    }

    private static FrozenDictionary<string, NamedTime[]> Load() =>
        Table.Read("named-times.tsv")
            .Select(row => new NamedTime(row[0], row[1]))
            .GroupBy(named => named.Pieces[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Pieces.Count).ToArray(), StringComparer.OrdinalIgnoreCase);

    private sealed class NamedTime
    {
        private readonly string _name;
        private readonly string _rule;
        private readonly Period? _fixed;

        public NamedTime(string name, string rule)
        {
            _name = name;
            _rule = rule;
            Pieces = [.. AtomReader.Read(name).Where(a => a.Kind != AtomKind.Mark || a.Number == '/').Select(a => name.Substring(a.Start, a.Length))];
            var bounds = rule.Split('/');
            if (PartialDate.TryParse(bounds[0], out var first) && PartialDate.TryParse(bounds[^1], out var last))
            {
                _fixed = bounds.Length == 1 ? Period.Of(first) : Period.Of(first).To(Period.Of(last));
            }
        }

        /// <summary>The name cut into atoms, without its marks: an apostrophe may be curly or missing.</summary>
        public IReadOnlyList<string> Pieces { get; }

        public bool TryTake(ref AtomCursor cursor)
        {
            for (var i = 0; i < Pieces.Count; i++)
            {
                while (i > 0 && cursor.Next is { Kind: AtomKind.Mark } mark && (mark.IsApostrophe || mark.IsDash || mark.IsMark('.')) && mark.IsGlued)
                {
                    cursor.Skip();
                }

                if (!cursor.TextOf(cursor.Next).Equals(Pieces[i], StringComparison.OrdinalIgnoreCase))
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
            return shift is null && Recognisers.Pieces.TakeYearBehind(ref cursor, afterDay: false, out var year) ? holiday.InYear(year) : holiday;
        }

        private string CapitalisedName => string.Join(' ', _name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
