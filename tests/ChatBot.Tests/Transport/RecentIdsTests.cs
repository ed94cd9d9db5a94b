using ChatBot.Support;

namespace ChatBot.Transport;

public sealed class RecentIdsTests
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public void An_id_is_new_once()
    {
        var ids = new RecentIds(TimeSpan.FromMinutes(10), 100, _time);

        Assert.True(ids.TryAdd("a"));
        Assert.False(ids.TryAdd("a"));
        Assert.True(ids.TryAdd("A"));
    }

    [Fact]
    public void After_its_lifetime_it_is_forgotten()
    {
        var ids = new RecentIds(TimeSpan.FromMinutes(10), 100, _time);
        ids.TryAdd("a");

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.False(ids.TryAdd("a"));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(ids.TryAdd("a"));
    }

    [Fact]
    public void There_are_never_more_than_its_capacity_and_the_oldest_go_first()
    {
        var ids = new RecentIds(TimeSpan.FromMinutes(10), 3, _time);
        foreach (var id in (string[])["a", "b", "c", "d"])
        {
            Assert.True(ids.TryAdd(id));
        }

        Assert.False(ids.TryAdd("d"));
        Assert.True(ids.TryAdd("a"));
    }

    [Fact]
    public void Of_many_that_bring_the_same_id_at_once_one_is_first()
    {
        var ids = new RecentIds(TimeSpan.FromMinutes(10), 10_000, _time);
        var firsts = 0;

        Parallel.For(0, 8_000, i =>
        {
            if (ids.TryAdd($"{i % 1_000}"))
            {
                Interlocked.Increment(ref firsts);
            }
        });

        Assert.Equal(1_000, firsts);
    }
}
