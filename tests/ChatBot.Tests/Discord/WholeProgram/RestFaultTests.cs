using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Trouble;

namespace ChatBot.Discord.WholeProgram;

/// <summary>What goes wrong between the bot and Discord's REST API, and what the asker sees of it.</summary>
public sealed class RestFaultTests(GatewayBot shared) : IClassFixture<GatewayBot>
{
    private readonly FakeDiscord _discord = shared.Discord;

    public static TheoryData<string, Fault> Passing => new()
    {
        { "a 429 of the bucket", new DiscordFault.RateLimited("user", TimeSpan.FromSeconds(0.3)) },
        { "a global 429", new DiscordFault.RateLimited("global", TimeSpan.FromSeconds(0.3)) },
        { "a shared 429", new DiscordFault.RateLimited("shared", TimeSpan.FromSeconds(0.3)) },
        { "a 429 in HTML", new Fault.Html429(TimeSpan.FromSeconds(1)) },
        { "a 500", new Fault.Failing(500) },
        { "a 502", new Fault.Failing(502) },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task The_answer_comes_after(string trouble, Fault fault)
    {
        _discord.Faults.Next(Routes.Callback, fault);

        var reply = await AskAsync();

        Assert.True(reply.Text.Contains("Esmail Qaani", StringComparison.Ordinal), $"after {trouble}: {reply.Text}");
        await shared.Bot.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task The_answer_comes_after_three_times_500()
    {
        _discord.Faults.Next(Routes.Callback, new Fault.Failing(500), times: 3);

        Assert.Contains("Esmail Qaani", (await AskAsync()).Text, StringComparison.Ordinal);
        await shared.Bot.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task The_answer_comes_after_a_cut_connection()
    {
        _discord.Faults.Next(Routes.Callback, new Fault.Dropped());

        Assert.Contains("Esmail Qaani", (await AskAsync()).Text, StringComparison.Ordinal);
        await shared.Bot.HasKeptTheRulesAsync();
    }

    [Theory]
    [InlineData(404, 10_062, "Unknown interaction")]
    [InlineData(400, 40_060, "Interaction has already been acknowledged.")]
    public async Task What_another_instance_or_the_clock_has_settled_is_not_tried_again(int status, int code, string message)
    {
        _discord.Faults.Next(Routes.Callback, new DiscordFault.Refusing(status, code, message));
        var ada = _discord.NewPerson();

        var asked = await ada.SlashAsync("who", ("question", "is the commander of the Quds Force?"));

        await _discord.Recording.FirstAsync<Requested>(r => IsFor(r, asked.Id) && r.Status == status, $"the {status}");
        await AskAsync(); // time enough for a second try, if there were one
        Assert.Single(_discord.Recording.Of<Requested>(), r => IsFor(r, asked.Id));
        await shared.Bot.LoggedAsync($"({code})");
    }

    private static bool IsFor(Requested request, string interaction) => request.Path.Contains(interaction, StringComparison.Ordinal);

    private async Task<ReplyMessage> AskAsync() =>
        await (await _discord.NewPerson().SlashAsync("who", ("question", "is the commander of the Quds Force?"))).ReplyAsync();
}
