namespace ChatBot.Transport;

public sealed class AccessListTests
{
    [Fact]
    public void Without_lists_everything_is_permitted() => Assert.True(new AccessList([], []).Permits("1", null));

    [Fact]
    public void With_allowed_ones_only_these_are_and_nothing_without_an_id()
    {
        var list = new AccessList(["1"], []);

        Assert.True(list.Permits("1"));
        Assert.False(list.Permits("2"));
        Assert.False(list.Permits([null]));
    }

    [Fact]
    public void A_thread_is_permitted_with_its_channel() => Assert.True(new AccessList(["1"], []).Permits("9", "1"));

    [Fact]
    public void What_is_denied_is_denied_though_it_be_allowed()
    {
        var list = new AccessList(["1", "9"], ["1"]);

        Assert.False(list.Permits("1"));
        Assert.False(list.Permits("9", "1"));
    }
}
