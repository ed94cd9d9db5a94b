using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.Support;

namespace ChatBot.Commands;

/// <summary><c>discord commands --clear</c> of the built program.</summary>
public sealed class DiscordCommandTests
{
    [Fact]
    public async Task It_takes_away_what_is_registered_everywhere()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var (exit, output, error) = await RunAsync(Settings(discord), "--clear");

        Assert.Equal((0, "✓ The commands everywhere are taken away.", ""), (exit, output.Trim(), error));
        Assert.Single(discord.Recording.Of<Requested>(), r => r.Operation == Routes.PutCommands && r.Status == 200);
    }

    [Fact]
    public async Task It_takes_away_what_is_registered_in_a_server()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var (exit, output, _) = await RunAsync(Settings(discord), "--clear", "--guild", discord.Options.GuildId);

        Assert.Equal((0, $"✓ The commands in the server {discord.Options.GuildId} are taken away."), (exit, output.Trim()));
        Assert.Single(discord.Recording.Of<Requested>(), r => r.Operation == Routes.PutGuildCommands && r.Status == 200);
    }

    [Theory]
    [InlineData("Discord__Token", "--clear", "--guild", "my-server")]
    [InlineData("--clear")]
    [InlineData("--guild", "7")]
    public async Task What_is_missing_is_told_with_the_cure(params string[] arguments)
    {
        (string, string)[] settings = arguments[0] == "Discord__Token" ? [("Discord__Token", "a.b.c")] : [];

        var (exit, _, error) = await RunAsync(settings, [.. arguments.Where(a => a != "Discord__Token")]);

        Assert.Equal(2, exit);
        Assert.Contains(settings.Length > 0 ? "Developer Mode" : arguments.Length > 1 ? "--clear" : "Discord__Token", error, StringComparison.Ordinal);
    }

    private static (string, string)[] Settings(FakeDiscord discord) =>
        [("Discord__Token", discord.Options.Token), ("Discord__ApiUrl", discord.ApiUrl)];

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync((string, string)[] settings, params string[] options)
    {
        using var process = BuiltProgram.Start(settings, ["discord", "commands", .. options]);
        process.StandardInput.Close();

        return await BuiltProgram.EndOfAsync(process);
    }
}
