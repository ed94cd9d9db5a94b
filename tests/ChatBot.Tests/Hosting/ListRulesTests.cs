using ChatBot.Discord;
using ChatBot.Web;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Hosting;

/// <summary>A list that is not written as one stops the start: what it was to close would stand open.</summary>
public sealed class ListRulesTests
{
    [Theory]
    [InlineData("Discord:AllowedGuilds", "1", "Discord:AllowedGuilds is a list: write Discord__AllowedGuilds__0=…")]
    [InlineData("Discord:ChannelFolders", "handbook", "Discord:ChannelFolders holds a list for each key: write Discord__ChannelFolders__KEY__0=…")]
    [InlineData("Discord:ChannelFolders:1", "handbook", "Discord:ChannelFolders:1 is a list: write Discord__ChannelFolders__1__0=…")]
    [InlineData("Discord:ChannelFolders:1", "", "Discord:ChannelFolders:1 is empty. Write Discord__ChannelFolders__1__0=…")] // as [] is read
    [InlineData("Discord:ChannelFolders:1", null, "Discord:ChannelFolders:1 is empty. Write Discord__ChannelFolders__1__0=…")]
    [InlineData("Discord:ChannelFolders:1:0", "", "Discord:ChannelFolders:1:0 has no value. Write Discord__ChannelFolders__1__0=…")] // would be every folder
    [InlineData("Discord:ChannelFolders:1:0:0", "handbook", "Discord:ChannelFolders:1:0 has no value.")]
    public void What_is_not_written_as_a_list_is_named_with_its_cure(string setting, string? value, string message) =>
        Assert.StartsWith(message, Assert.Single(Failures<DiscordOptions>("Discord", (setting, value))), StringComparison.Ordinal);

    [Fact]
    public void So_is_one_that_is_written_both_ways() =>
        Assert.Equal(
            ["Web:Folders is a list: write Web__Folders__0=… in the environment, or [\"…\"] in appsettings.json."],
            Failures<WebOptions>("Web", ("Web:Folders", "handbook"), ("Web:Folders:0", "handbook")));

    [Fact]
    public void Lists_and_empty_ones_are_let_through()
    {
        Assert.Empty(Failures<DiscordOptions>("Discord", ("Discord:AllowedGuilds:0", "1"), ("Discord:ChannelFolders:*:0", "/"), ("Discord:Token", "t")));
        Assert.Empty(Failures<DiscordOptions>("Discord", ("Discord:AllowedGuilds", ""), ("Discord:ChannelFolders", null)));
    }

    private static IEnumerable<string> Failures<T>(string section, params (string Key, string? Value)[] settings) => ListRules.Check(
        typeof(T),
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build().GetSection(section));
}
