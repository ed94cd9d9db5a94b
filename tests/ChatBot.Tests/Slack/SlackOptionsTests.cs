using ChatBot.Hosting;
using ChatBot.Support;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Slack;

/// <summary>A wrong setting is cured by its message, which shows no secret.</summary>
public sealed class SlackOptionsTests
{
    private static readonly (string, string)[] Good = [("BotToken", "xoxb-1"), ("AppToken", "xapp-1")];

    [Theory]
    [InlineData("BotToken", "xapp-secret", "Slack:BotToken must begin with xoxb-")]
    [InlineData("AppToken", "xoxb-secret", "Slack:AppToken must begin with xapp-")]
    [InlineData("AppToken", "", "Slack:AppToken is empty, but Slack:Mode is Socket")]
    [InlineData("BotToken", "", "Slack:BotToken is empty, but there is no Slack:ClientId")]
    [InlineData("Mode", "Http", "Slack:SigningSecret is empty, but Slack:Mode is Http")]
    [InlineData("ClientId", "1.2", "Slack:ClientSecret is empty, but there is a Slack:ClientId")]
    [InlineData("SigningSecret", "secret word", "Slack:SigningSecret holds a blank")]
    [InlineData("ApiUrl", "slack.com", "Slack:ApiUrl is 'slack.com', which is no address")]
    [InlineData("CommandPrefix", "/lore", "Slack:CommandPrefix is '/lore'")]
    [InlineData("CommandPrefix", "Lore-", "Slack:CommandPrefix is 'Lore-'")]
    [InlineData("CommandPrefix", "a-prefix-of-25-characters", "must be at most 24 small letters")]
    [InlineData("Sockets", "11", "Slack:Sockets must lie between 1 and 10")]
    [InlineData("AllowedChannels:0", "#general", "Slack:AllowedChannels holds '#general', which is no id")]
    [InlineData("DeniedWorkspaces:0", "C1", "Slack:DeniedWorkspaces holds 'C1', which is no id")]
    [InlineData("ChannelFolders:general:0", "handbook", "Slack:ChannelFolders holds 'general'")]
    [InlineData("AllowedWorkspaces", "T1", "Slack:AllowedWorkspaces is a list: write Slack__AllowedWorkspaces__0=")]
    [InlineData("SigningSecretFile", "/no/such/file", "Slack:SigningSecretFile is '/no/such/file', and nothing can be read there")]
    [InlineData("BotTokn", "x", "Slack:BotTokn is no setting")]
    public void A_wrong_setting_is_named_with_its_cure(string setting, string value, string message)
    {
        var failure = Assert.Single(Failures([.. Good.Where(g => g.Item1 != setting), (setting, value)]));

        Assert.Contains(message, failure, StringComparison.Ordinal);
        Assert.False(value.Contains("secret", StringComparison.Ordinal) && failure.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public void Good_settings_and_none_at_all_are_valid()
    {
        Assert.Empty(Failures(Good));
        Assert.Empty(Failures([]));
        Assert.Empty(Failures([("Mode", "Http"), ("BotToken", "xoxb-1"), ("SigningSecret", "abc")]));
        Assert.Empty(Failures([.. Good, ("ChannelFolders:*:0", "handbook"), ("ChannelFolders:C1:0", "news"), ("AllowedWorkspaces:0", "E1")]));
    }

    [Fact]
    public void A_token_makes_it_enabled_and_so_does_the_mode_that_needs_none_to_begin()
    {
        Assert.False(new SlackOptions().IsEnabled);
        Assert.True(new SlackOptions { AppToken = "t" }.IsEnabled);
        Assert.True(new SlackOptions { BotTokenFile = "f" }.IsEnabled);
        Assert.True(new SlackOptions { Mode = SlackMode.Http }.IsEnabled);
    }

    [Fact]
    public void Each_secret_is_read_from_its_file_unless_there_is_one()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("secret", " from-file \n");
        var options = new SlackOptions { BotTokenFile = file, AppToken = "own", AppTokenFile = file, SigningSecretFile = file, ClientSecretFile = file };

        new SlackSecretFiles().PostConfigure(null, options);

        Assert.Equal(("from-file", "own", "from-file", "from-file"), (options.BotToken, options.AppToken, options.SigningSecret, options.ClientSecret));
    }

    private static IEnumerable<string> Failures(IEnumerable<(string Setting, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Slack:{s.Setting}", (string?)s.Value)))
            .Build();
        var options = configuration.GetSection("Slack").Get<SlackOptions>() ?? new SlackOptions();
        var result = new SettingsValidator<SlackOptions>("Slack", configuration).Validate(null, options);

        return result.Failures ?? [];
    }
}
