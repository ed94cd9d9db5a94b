namespace ChatBot.Commands.Evaluation.Dates;

public sealed class CalendarValueTests
{
    [Theory]
    [InlineData("2024-09-24", "2024-09-24/2024-09-24")]
    [InlineData("2024-02", "2024-02-01/2024-02-29")]
    [InlineData("1900-02", "1900-02-01/1900-02-28")]
    [InlineData("2024", "2024-01-01/2024-12-31")]
    [InlineData("16XX", "1600-01-01/1699-12-31")]
    [InlineData("198X", "1980-01-01/1989-12-31")]
    [InlineData("500", "0500-01-01/0500-12-31")]
    [InlineData("-0399", "-0399-01-01/-0399-12-31")]
    [InlineData("Y-12986", "-12986-01-01/-12986-12-31")]
    [InlineData("1976/1979-03", "1976-01-01/1979-03-31")]
    [InlineData("1832-05-30/..", "1832-05-30/..")]
    [InlineData("../2007", "../2007-12-31")]
    [InlineData("1580~/1660?", "1580-01-01/1660-12-31")]
    [InlineData("1999-22", "1999-06-01/1999-08-31")]
    [InlineData("2023-24", "2023-12-01/2024-02-29")]
    [InlineData("2024-34", "2024-04-01/2024-06-30")]
    [InlineData("2024-41", "2024-07-01/2024-12-31")]
    [InlineData("2018-W22", "2018-05-28/2018-06-03")]
    [InlineData("2016-W45-WE", "2016-11-12/2016-11-13")]
    [InlineData("2020-W53", "2020-12-28/2021-01-03")]
    [InlineData("2018-W53", "2018-W53")]
    [InlineData("9999-W52", "9999-W52")]
    public void A_date_covers_days(string value, string days) => Assert.Equal(days, CalendarValue.Spread(value));

    [Theory]
    [InlineData("T06:00", "06:00:00")]
    [InlineData("--12", "XXXX-12")]
    [InlineData("--12/--03", "XXXX-12/XXXX-03")]
    [InlineData("2024-09-24T13", "2024-09-24T13:00:00")]
    [InlineData("2024-09-24T13:00/T15:00", "2024-09-24T13:00/2024-09-24T15:00:00")]
    [InlineData("P2D", "P2D")]
    [InlineData("PT3H", "PT180M")]
    [InlineData("PT0.5H", "PT30M")]
    [InlineData("2016-SU", "2016-22")]
    public void Both_mean_the_same(string left, string right) => Assert.True(CalendarValue.Means(left, right));

    [Theory]
    [InlineData("2024", "2024-01-01")]
    [InlineData("2024-09-24", "2024-09-24T00:00")]
    [InlineData("2024/..", "2024")]
    [InlineData("XXXX-12", "2024-12")]
    [InlineData("P2D", "P48H")]
    [InlineData("P2D", "PT48H")]
    [InlineData("2024-13", "2024")]
    public void Both_do_not_mean_the_same(string left, string right) => Assert.False(CalendarValue.Means(left, right));
}
