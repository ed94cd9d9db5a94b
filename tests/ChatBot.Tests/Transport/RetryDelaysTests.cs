using ChatBot.Transport.Http;

namespace ChatBot.Transport;

public sealed class RetryDelaysTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData("0.35", 0.35)]
    [InlineData("99999999", 86_400)]
    public void Retry_after_is_read_in_seconds(string header, double seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryDelays.RetryAfter(response));
    }

    [Theory]
    [InlineData("Fri, 02 Jan 2026 03:04:05 GMT")]
    [InlineData("-5")]
    [InlineData("")]
    public void What_is_no_number_of_seconds_says_nothing(string header)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Null(RetryDelays.RetryAfter(response));
    }

    [Fact]
    public void A_number_that_is_none_waits_a_day_rather_than_not_at_all() =>
        Assert.Equal(TimeSpan.FromDays(1), RetryDelays.Seconds(double.NaN));
}
