using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Interactions;

public sealed class ChannelRulesTests
{
    private readonly DiscordOptions _options = new();

    [Fact]
    public void Without_rules_everything_is_seen_everywhere()
    {
        Assert.True(Rules.Permits(In(null, "1")));
        Assert.Null(Rules.Folders(In(null, "1")));
    }

    [Fact]
    public void Servers_that_are_allowed_leave_out_direct_messages()
    {
        _options.AllowedGuilds = ["7"];

        Assert.True(Rules.Permits(In("7", "1")));
        Assert.False(Rules.Permits(In("8", "1")));
        Assert.False(Rules.Permits(In(null, "1")));
    }

    [Fact]
    public void A_channel_must_be_permitted_as_well_as_its_server()
    {
        _options.AllowedGuilds = ["7"];
        _options.DeniedChannels = ["2"];

        Assert.True(Rules.Permits(In("7", "1")));
        Assert.False(Rules.Permits(In("7", "2")));
        Assert.False(Rules.Permits(In("7", "9", parent: "2")));
    }

    [Fact]
    public void A_thread_sees_what_its_channel_sees_and_the_rest_see_what_the_star_says()
    {
        _options.ChannelFolders["1"] = ["handbook"];
        _options.ChannelFolders["*"] = ["public", "news"];

        Assert.Equal(["handbook"], Rules.Folders(In("7", "1"))!);
        Assert.Equal(["handbook"], Rules.Folders(In("7", "9", parent: "1"))!);
        Assert.Equal(["public", "news"], Rules.Folders(In(null, "9"))!);
    }

    private ChannelRules Rules => new(Options.Create(_options));

    private static Interaction In(string? guild, string channel, string? parent = null) => new()
    {
        Id = "1",
        ApplicationId = "3",
        Type = InteractionType.Command,
        Token = "t",
        GuildId = guild,
        ChannelId = channel,
        Channel = new InteractionChannel(channel, parent),
    };
}
