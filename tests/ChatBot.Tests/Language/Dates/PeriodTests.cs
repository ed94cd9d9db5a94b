using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2016, 3, 27)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    public void Easter_falls_where_the_calendar_has_it(int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), new HolidayReading("Easter", "easter+0").In(year)!.Value.Days!.Value.First);
    }

    [Theory]
    [InlineData("11-4-4", 2023, 11, 23)] // the fourth Thursday of November
    [InlineData("05-9-1", 2024, 5, 27)] // the last Monday of May
    [InlineData("11-4-4+1", 2010, 11, 26)] // the day after Thanksgiving
    public void A_moving_day_falls_where_its_rule_says(string rule, int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), new HolidayReading("", rule).In(year)!.Value.Days!.Value.First);
    }

    [Fact]
    public void A_week_runs_from_Monday_to_Sunday()
    {
        Assert.Equal("2024-09-23/2024-09-29", Period.WeekOf(new DateOnly(2024, 9, 24)).Edtf);
    }

    [Fact]
    public void A_decade_as_the_bound_of_a_range_is_named_by_its_year()
    {
        Assert.Equal("1870/1929", Period.Decade(1870).To(Period.Decade(1920)).Edtf);
    }
}
