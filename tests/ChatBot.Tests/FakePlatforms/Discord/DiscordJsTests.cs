using ChatBot.Discord.Payloads;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.Support.Node;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>discord.js, a client that knows nothing of this project, takes the fake for Discord: the fake is shaped by the protocol.</summary>
public sealed class DiscordJsTests
{
    [NodeFact]
    public async Task A_bot_on_discord_js_registers_answers_and_resumes()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = StartBot(discord);
        Assert.Equal("ready chatbot 5", await bot.LineAsync());
        var ada = discord.NewPerson();

        var echo = await (await ada.SlashAsync("echo", ("text", "It rained."))).ReplyAsync();
        Assert.Equal("Echo\nIt rained.", echo.Text);
        Assert.Equal(["More", "Delete"], echo.Buttons);

        var second = await (await ada.ClickAsync(echo, "More")).ReplyAsync();
        Assert.Equal((echo.Id, "page 2"), (second.Id, second.Text));

        var delete = await ada.ClickAsync(second, "Delete");
        Assert.Equal(CallbackType.DeferredUpdate, (await delete.AnswerAsync()).Type);
        await delete.RemovalAsync();

        await A_deferred_answer_is_edited_and_followed_up(ada);
        Assert.Equal(["abraham"], await (await ada.TypeAsync("quote", "speaker", "a")).ChoicesAsync());
        Assert.Equal("about: the weather", (await (await ada.UseOnMessageAsync("Find in sources", "the weather")).ReplyAsync()).Text);
        await A_modal_is_opened_and_sent_off(ada);

        await It_resumes(discord, bot, 1, () => discord.Gateway.CutMidFrame());
        await It_resumes(discord, bot, 2, () => discord.Gateway.AskToReconnect());
        await It_resumes(discord, bot, 3, () => discord.Gateway.Close(4000));

        var direct = discord.NewPerson("grace", Place.BotDirectMessage);
        Assert.Equal("Echo\nStill here.", (await (await direct.SlashAsync("echo", ("text", "Still here."))).ReplyAsync()).Text);

        await bot.EndAsync();
        await discord.Recording.FirstAsync<Closed>(c => c is { ByBot: true, Code: 1000 }, "a close with 1000");
        Assert.Empty(discord.Unanswered);
        PayloadAssert.None(discord.Recording.Violations);
        await What_the_fake_sent_is_of_the_right_type(discord);
    }

    [NodeFact]
    public async Task A_bot_on_discord_js_identifies_afresh_when_its_session_is_over()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        await using var bot = StartBot(discord);
        Assert.Equal("ready chatbot 5", await bot.LineAsync());

        discord.Gateway.InvalidateSession(isResumable: false);

        await discord.ReadyAsync(2);
        PayloadAssert.None(discord.Recording.Violations);
    }

    [NodeFact]
    public async Task A_bot_on_discord_js_stays_down_when_its_token_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.RevokeToken();
        await using var bot = StartBot(discord);

        await bot.EndAsync();

        Assert.Empty(discord.Recording.Of<Connected>());
    }

    private static async Task What_the_fake_sent_is_of_the_right_type(FakeDiscord discord)
    {
        PayloadAssert.None(DiscordOpenApi.ErrorsOfFake(discord.Recording));
        PayloadAssert.None(await DiscordTypes.ErrorsAsync(DiscordPayloads.SentByFake(discord.Recording)));
    }

    private static NodeProcess StartBot(FakeDiscord discord) => NodeProcess.Start(
        "discord-bot.mjs", ("DISCORD_API_URL", $"{discord.Address}api"), ("DISCORD_TOKEN", discord.Options.Token));

    private static async Task A_deferred_answer_is_edited_and_followed_up(Person ada)
    {
        var slow = await ada.SlashAsync("slow");
        var answer = await slow.ReplyAsync();
        var followUp = await slow.ReplyAsync(2);

        Assert.Equal(("late but here", true), (answer.Text, answer.IsEphemeral));
        Assert.Equal(("and more", true), (followUp.Text, followUp.IsEphemeral));
        Assert.NotEqual(answer.Id, followUp.Id);
    }

    private static async Task A_modal_is_opened_and_sent_off(Person ada)
    {
        Assert.Equal(CallbackType.Modal, (await (await ada.SlashAsync("form")).AnswerAsync()).Type);

        Assert.Equal("asked: why?", (await (await ada.SubmitAsync("form", "question", "why?")).ReplyAsync()).Text);
    }

    private static async Task It_resumes(FakeDiscord discord, NodeProcess bot, int count, Action trouble)
    {
        trouble();

        await discord.Recording.NthAsync<Resumed>(count, _ => true, $"resume {count}");
        Assert.StartsWith("resumed", await bot.LineAsync(), StringComparison.Ordinal);
    }
}
