using ChatBot.Hosting;
using ChatBot.Support;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Discord;

/// <summary>A wrong setting is cured by its message, and a secret is kept out of the shared file.</summary>
public sealed class DiscordOptionsTests
{
    [Theory]
    [InlineData("Mode", "Http", "Discord:PublicKey is empty. Copy it from the developer portal")]
    [InlineData("PublicKey", "abc", "Discord:PublicKey must be 64 hexadecimal digits")]
    [InlineData("ApplicationId", "mine", "Discord:ApplicationId holds 'mine', which is no id")]
    [InlineData("GuildIds:0", "#general", "Discord:GuildIds holds '#general'")]
    [InlineData("AllowedChannels:0", "-1", "Discord:AllowedChannels holds '-1'")]
    [InlineData("ChannelFolders:general:0", "handbook", "Discord:ChannelFolders holds 'general'")]
    [InlineData("AllowedGuilds", "1", "Discord:AllowedGuilds is a list: write Discord__AllowedGuilds__0=")]
    [InlineData("ChannelFolders:1", "handbook", "Discord:ChannelFolders:1 is a list: write")]
    [InlineData("ChannelFolders:1", "", "Discord:ChannelFolders:1 is empty.")]
    [InlineData("ApiUrl", "discord.com", "Discord:ApiUrl is 'discord.com', which is no address")]
    [InlineData("Token", "two words", "Discord:Token holds a blank")]
    [InlineData("TokenFile", "/no/such/file", "Discord:TokenFile is '/no/such/file', and no token can be read there")]
    [InlineData("DeferAfterMilliseconds", "2900", "Discord:DeferAfterMilliseconds must lie between 0 and 2500")]
    [InlineData("Tokne", "x", "Discord:Tokne is no setting")]
    public void A_wrong_setting_is_named_with_its_cure(string setting, string value, string message) =>
        Assert.Contains(message, Assert.Single(Failures((setting, value))), StringComparison.Ordinal);

    [Fact]
    public void Every_channel_but_those_named_has_a_sign_of_its_own() =>
        Assert.Empty(Failures(("ChannelFolders:*:0", "handbook"), ("ChannelFolders:123:0", "news"), ("ChannelFolders:123:1", "handbook/harbour")));

    [Fact]
    public void A_token_makes_it_enabled_and_so_does_the_mode_that_needs_none()
    {
        Assert.False(new DiscordOptions().IsEnabled);
        Assert.True(new DiscordOptions { Token = "t" }.IsEnabled);
        Assert.True(new DiscordOptions { TokenFile = "f" }.IsEnabled);
        Assert.True(new DiscordOptions { Mode = DiscordMode.Http }.IsEnabled);
    }

    [Fact]
    public void A_token_is_read_from_its_file_unless_there_is_one()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "token");
        File.WriteAllText(path, " the-token\n");
        var (fromFile, own) = (new DiscordOptions { TokenFile = path }, new DiscordOptions { TokenFile = path, Token = "own" });

        new TokenFile().PostConfigure(null, fromFile);
        new TokenFile().PostConfigure(null, own);

        Assert.Equal(("the-token", "own"), (fromFile.Token, own.Token));
    }

    [Fact]
    public void A_token_in_the_shared_file_is_refused_and_one_beside_it_is_not()
    {
        using var folder = new TemporaryFolder();
        foreach (var (file, isRefused) in new[] { ("appsettings.json", true), ("secrets.json", false) })
        {
            File.WriteAllText(Path.Combine(folder.Path, file), """{"Discord":{"Token":"the-token"}}""");
            var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder.Path, file)).Build();

            var result = new SecretRules<DiscordOptions>("Discord:Token", settings).Validate(null, new DiscordOptions());

            Assert.Equal(isRefused, result.Failed);
            Assert.DoesNotContain("the-token", result.FailureMessage ?? "", StringComparison.Ordinal);
            Assert.Equal(isRefused, result.FailureMessage?.Contains("environment variable Discord__Token", StringComparison.Ordinal) is true);
        }
    }

    private static IEnumerable<string> Failures(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => $"Discord:{s.Key}", s => (string?)s.Value))
            .Build();
        var options = new DiscordOptions();
        configuration.GetSection("Discord").Bind(options);

        return new SettingsValidator<DiscordOptions>("Discord", configuration).Validate(null, options).Failures ?? [];
    }
}
