using System.Globalization;
using ChatBot.Corpus.Extraction;
using ChatBot.Language.Dates;

namespace ChatBot.Corpus.Chats;

/// <summary>Reads the days in a chat's log. Whether 5/7 is in May or in July, its other days tell.</summary>
internal sealed class LogDays
{
    private readonly SourceFile _source;
    private readonly bool? _isDayFirst;

    /// <param name="source">The file.</param>
    /// <param name="written">All days of its messages.</param>
    /// <param name="alone">What may be days on lines of their own; they tell where those tell nothing, for they may be other figures.</param>
    public LogDays(SourceFile source, IEnumerable<string> written, IEnumerable<string> alone)
    {
        _source = source;
        _isDayFirst = IsDayFirst(written) ?? IsDayFirst(alone);
    }

    /// <summary>The day; null for "yesterday", of which nobody knows when it was, and for figures that may be either.</summary>
    public PartialDate? Read(string written)
    {
        if (NumbersOf(written) is not { } numbers)
        {
            return MessageDay.Read(WithLongYear(written.Replace('-', written.Any(char.IsLetter) ? ' ' : '-')), _source);
        }

        if (_isDayFirst is not { } isDayFirst)
        {
            return null;
        }

        var (day, month) = isDayFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0]);
        var year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
        return month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;
    }

    private static bool? IsDayFirst(IEnumerable<string> days) => days.Select(NumbersOf).OfType<int[]>()
        .LastOrDefault(numbers => numbers[0] > 12 || numbers[1] > 12) is { } telling ? telling[0] > 12 : null;

    // "07/05/2031", but not "2031-05-07"
    private static int[]? NumbersOf(string written)
    {
        var parts = written.Split('/', '.', '-');
        return parts.Length == 3 && parts[0].Length <= 2 && parts[2].Length > 1 && Array.TrueForAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture))
            : null;
    }

    // "07 May 31"
    private static string WithLongYear(string written)
    {
        var blank = written.LastIndexOf(' ');
        return blank > 0 && written.Length - blank == 3 ? $"{written[..blank]} 20{written[(blank + 1)..]}" : written;
    }
}
