namespace ChatBot.Commands.Evaluation.Dates;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("2024-05", true)] // up to the first of June, and without it
    [InlineData("2024-05-01/2024-06-01", true)]
    [InlineData("2024-06", false)]
    public void The_end_of_a_range_may_be_in_it_or_just_past_it(string value, bool isRight) =>
        Assert.Equal(isRight, Gold(new Reading(Start: "2024-05-01", End: "2024-06-01")).Means(value));

    [Fact]
    public void Any_reading_is_right()
    {
        var friday = Gold(new Reading("XXXX-WXX-5", "2024-09-20"), new Reading("XXXX-WXX-5", "2024-09-27"));

        Assert.True(friday.Means("2024-09-20"));
        Assert.True(friday.Means("2024-09-27"));
        Assert.False(friday.Means("2024-09-13"));
        Assert.False(friday.Means(null));
    }

    [Fact]
    public void Times_and_lengths_are_read_too()
    {
        Assert.True(Gold(new Reading(Value: "19:56:30")).Means("T19:56:30"));
        Assert.True(Gold(new Reading(Value: "2024-09-24 05:00:00")).Means("2024-09-24T05:00"));
        Assert.True(Gold(new Reading("PT1H", "3600")).Means("PT1H"));
        Assert.True(Gold(new Reading(End: "2024-01-01")).Means("../2023"));
    }

    [Theory]
    [InlineData("XXXX-08", "2017-08-01", null, "2017-08", true)] // since August
    [InlineData("XXXX-08", "2017-08-01", null, "2016-08", false)]
    [InlineData("XXXX-WXX-4T17", null, "2016-11-10 17:00:00", "2016-11-10T17:00", true)] // Thursday before 5pm
    [InlineData("XXXX-WXX-4T17", null, "2016-11-10 17:00:00", "2016-11-10", false)]
    public void A_bound_without_its_year_takes_that_of_the_range(string timex, string? start, string? end, string value, bool isRight) =>
        Assert.Equal(isRight, Gold(new Reading(timex, Start: start, End: end)).Means(value));

    private static GoldDate Gold(params Reading[] readings) => new(0, 1, Values: readings);
}
