using ChatBot.Language.Dates.Atoms;
using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>Finds out when a text was written, from the text alone.</summary>
public static class DocumentDateFinder
{
    private const int HeadLines = 12;
    private const int MostWordsBesideDate = 6;

    private static readonly string[] Labels =
        ["updated", "published", "posted", "modified", "revised", "issued", "released", "dated", "date", "written", "filed", "checked", "reviewed", "edited", "changed"];

    /// <summary>A dateline or "Updated:" line, else the latest date that the text speaks of as past; null if there is none.</summary>
    /// <remarks>
    /// A text that counts from its own day ("on Tuesday", "last week") writes a full date only of other days, or under a
    /// picture and beside a weekday; there the rest is no evidence, and null is better than wrong.
    /// </remarks>
    public static PartialDate? Find(SegmentedText text) => Find(TimeReadings.Of(text));

    /// <summary>The same, of a text whose readings are known.</summary>
    internal static PartialDate? Find(TimeReadings readings)
    {
        var (text, atoms, found) = readings;
        var countsFromItsDay = found.Exists(f => f.Reading.CountsFromItsDay);
        var sentences = new SentenceFinder(text);
        PartialDate? dateline = null;
        PartialDate? mention = null;
        foreach (var reading in found)
        {
            if (DateOf(reading.Reading) is not { } date)
            {
                continue;
            }

            var line = new DateLine(text.Text, atoms, reading);
            if (date.Day is not null && line.IsDateline(HeadLines, MostWordsBesideDate, Labels))
            {
                dateline = Later(dateline, date);
            }

            var isEvidence = !line.IsRow && (!countsFromItsDay || line.IsCaption || atoms[reading.First].Is(Role.Weekday));
            if (isEvidence && TenseReader.Read(text.Text, atoms, reading, sentences.At(readings.SpanOf(reading))) != Tense.Future)
            {
                mention = Later(mention, date);
            }
        }

        return dateline ?? mention;
    }

    /// <summary>The month or day that an expression gives in full.</summary>
    private static PartialDate? DateOf(Reading reading) => reading switch
    {
        FixedReading { Period.Edtf: { Length: 7 or 10 } edtf } when PartialDate.TryParse(edtf, out var date) => date,
        MomentReading moment => DateOf(moment.Day),
        DayPartReading part => DateOf(part.Day),
        _ => null,
    };

    /// <summary>The later one; a day is better than the month it lies in.</summary>
    private static PartialDate Later(PartialDate? known, PartialDate other)
    {
        if (known is not { } date)
        {
            return other;
        }

        var isDayOfIt = date.Day is null && other.Day is not null && other.First >= date.First;
        return isDayOfIt || other.First > date.Last ? other : date;
    }
}
