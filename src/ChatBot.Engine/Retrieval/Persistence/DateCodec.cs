using ChatBot.Language.Dates;

namespace ChatBot.Retrieval.Persistence;

/// <summary>Calendar dates as numbers: year × 512 + month × 32 + day, with 0 for a month or day that is not known, so that the whole is 0 only where there is no date.</summary>
internal static class DateCodec
{
    private const int DayBits = 5;
    private const int MonthBits = 4;

    public static void Write(this ByteWriter writer, PartialDate? date) =>
        writer.Count(date is { } known ? (((known.Year << MonthBits) | (known.Month ?? 0)) << DayBits) | (known.Day ?? 0) : 0);

    public static PartialDate? Date(this ref ByteReader reader)
    {
        var number = reader.Count();
        if (number == 0)
        {
            return null;
        }

        var (day, month, year) = (number & ((1 << DayBits) - 1), (number >> DayBits) & ((1 << MonthBits) - 1), number >> (DayBits + MonthBits));
        var isDate = year is >= 1 and <= 9999 && month <= 12 && (day == 0 || (month > 0 && day <= DateTime.DaysInMonth(year, month)));

        return isDate
            ? new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day)
            : throw new SnapshotException("a date in it does not exist");
    }

    public static void Write(this ByteWriter writer, (DateOnly First, DateOnly Last) days)
    {
        writer.Count(days.First.DayNumber);
        writer.Count(days.Last.DayNumber - days.First.DayNumber);
    }

    public static (DateOnly First, DateOnly Last) Days(this ref ByteReader reader)
    {
        var first = (long)reader.Count();
        var last = first + reader.Count();

        return last <= DateOnly.MaxValue.DayNumber
            ? (DateOnly.FromDayNumber((int)first), DateOnly.FromDayNumber((int)last))
            : throw new SnapshotException("a day in it does not exist");
    }
}
