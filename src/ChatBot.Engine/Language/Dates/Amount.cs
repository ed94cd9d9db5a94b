using System.Globalization;
using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates;

/// <summary>How many of a unit: a count, or null where the words are vague ("several").</summary>
internal readonly record struct Amount(decimal? Count)
{
    /// <summary>An ISO 8601 duration; X stands for a vague count (<c>PXY</c>), as in TimeML.</summary>
    public string ToDuration(TimeUnit unit)
    {
        var (prefix, letter, each) = unit switch
        {
            TimeUnit.Second => ("PT", "S", 1),
            TimeUnit.Minute => ("PT", "M", 1),
            TimeUnit.Hour => ("PT", "H", 1),
            TimeUnit.Day => ("P", "D", 1),
            TimeUnit.Weekend => ("P", "WE", 1),
            TimeUnit.Week => ("P", "W", 1),
            TimeUnit.Fortnight => ("P", "W", 2),
            TimeUnit.Month => ("P", "M", 1),
            TimeUnit.Quarter => ("P", "M", 3),
            TimeUnit.Year => ("P", "Y", 1),
            TimeUnit.Decade => Count is null ? ("P", "E", 1) : ("P", "Y", 10),
            TimeUnit.Century => Count is null ? ("P", "C", 1) : ("P", "Y", 100),
            _ => Count is null ? ("P", "L", 1) : ("P", "Y", 1000),
        };

        return Count is { } count
            ? string.Create(CultureInfo.InvariantCulture, $"{prefix}{count * each:0.####}{letter}")
            : $"{prefix}X{letter}";
    }
}
