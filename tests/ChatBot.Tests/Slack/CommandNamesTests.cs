namespace ChatBot.Slack;

public sealed class CommandNamesTests
{
    [Fact]
    public void Without_a_prefix_commands_are_called_as_they_are()
    {
        var names = new CommandNames("");

        Assert.Equal("/who", names.Of("who"));
        Assert.Equal("who", names.Read("/who"));
        Assert.Equal("Try /help.", names.In("Try /help."));
    }

    [Fact]
    public void A_prefix_stands_before_each_and_in_the_bots_own_words()
    {
        var names = new CommandNames("lore-");

        Assert.Equal("/lore-who", names.Of("who"));
        Assert.Equal("who", names.Read("/lore-who"));
        Assert.Null(names.Read("/who"));
        Assert.Equal("Did you mean /lore-who? (/lore-help says more, and/or /etc does not.)", names.In("Did you mean /who? (/help says more, and/or /etc does not.)"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("who")]
    [InlineData("/WHO")]
    [InlineData("/more")]
    public void Other_commands_are_not_the_bots(string? typed) => Assert.Null(new CommandNames("").Read(typed));

    [Fact]
    public void The_longest_prefix_leaves_room_for_every_command() =>
        Assert.All(SlackApp.Commands, c => Assert.True(new CommandNames(new string('p', CommandNames.LongestPrefix)).Of(c).Length <= 32));
}
