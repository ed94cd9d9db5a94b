using ChatBot.Support;

namespace ChatBot.Web.Security;

public sealed class ClientLimiterTests
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2031, 5, 3, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_client_gets_its_requests_back_as_time_goes_by()
    {
        var limiter = new ClientLimiter(perMinute: 60, _time);

        Assert.Equal(60, Enumerable.Range(0, 100).Count(_ => limiter.Permits("a", out var _)));
        Assert.False(limiter.Permits("a", out var wait));
        Assert.Equal(1, wait.TotalSeconds, precision: 6);

        _time.Advance(TimeSpan.FromSeconds(1.01));
        Assert.True(limiter.Permits("a", out _));
        Assert.False(limiter.Permits("a", out _));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(60, Enumerable.Range(0, 100).Count(_ => limiter.Permits("a", out var _)));
    }

    [Fact]
    public void One_client_costs_another_nothing()
    {
        var limiter = new ClientLimiter(perMinute: 1, _time);

        Assert.True(limiter.Permits("a", out _));
        Assert.False(limiter.Permits("a", out _));
        Assert.True(limiter.Permits("b", out _));
    }

    [Fact]
    public void Many_clients_do_not_make_it_forget_who_has_asked_too_much()
    {
        var limiter = new ClientLimiter(perMinute: 10, _time);
        while (limiter.Permits("greedy", out _))
        {
        }

        for (var i = 0; i < 9_998; i++)
        {
            limiter.Permits($"client {i}", out _);
        }

        Assert.False(limiter.Permits("greedy", out _));
    }
}
