using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.FakePlatforms.Discord.Rest;

namespace ChatBot.Discord.WholeProgram;

/// <summary>People talk with the built program over the gateway; each test reads as their conversation.</summary>
public sealed class ConversationTests(GatewayBot shared) : IClassFixture<GatewayBot>, IAsyncLifetime
{
    private readonly FakeDiscord _discord = shared.Discord;

    [Fact]
    public async Task A_question_is_answered_from_the_seeds_with_its_source()
    {
        var ada = _discord.NewPerson();

        var reply = await AskAsync(ada, "who", "is the commander of the Quds Force?");

        Assert.Contains("**Esmail Qaani**", reply.Text, StringComparison.Ordinal);
        Assert.False(reply.IsEphemeral);
        Assert.Contains("Delete", reply.Buttons);
    }

    [Fact]
    public async Task When_is_answered_with_the_calendar_date_that_was_meant()
    {
        var ada = _discord.NewPerson();

        var reply = await AskAsync(ada, "when", "did Iran and Sweden exchange prisoners?");

        Assert.Contains("June (2024-06)", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sources_do_not_say_is_not_answered()
    {
        var ada = _discord.NewPerson();

        var reply = await AskAsync(ada, "who", "founded Apple Computer?");

        Assert.Contains("not", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Jobs", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_the_asker_until_it_is_shared()
    {
        var ada = _discord.NewPerson();

        var answer = await (await ada.SlashAsync("who", ("question", "is the commander of the Quds Force?"), ("private", true))).ReplyAsync();
        Assert.True(answer.IsEphemeral);

        var shared = await (await ada.ClickAsync(answer, "Share")).ReplyAsync();
        Assert.False(shared.IsEphemeral);
        Assert.Contains("**Esmail Qaani**", shared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_answers_and_the_context_of_one_come_by_buttons()
    {
        var ada = _discord.NewPerson();
        var answer = await AskAsync(ada, "quote", ("speaker", "Pezeshkian"));

        var more = await (await ada.ClickAsync(answer, "More answers")).ReplyAsync();
        Assert.NotEqual(answer.Text, more.Text);
        Assert.NotEqual(answer.Id, more.Id);

        var label = answer.Buttons.First(b => b.StartsWith("Context", StringComparison.Ordinal));
        var context = await (await ada.ClickAsync(answer, label)).ReplyAsync();
        Assert.NotEmpty(context.Embeds);
        Assert.NotEqual(answer.Text, context.Text);
    }

    [Fact]
    public async Task Only_the_asker_deletes_an_answer()
    {
        var (ada, grace) = (_discord.NewPerson(), _discord.NewPerson("grace"));
        var answer = await AskAsync(ada, "who", "is the prime minister of Iraq?");

        var refusal = await (await grace.ClickAsync(answer, "Delete")).ReplyAsync();
        Assert.True(refusal.IsEphemeral);
        Assert.NotEqual(answer.Id, refusal.Id);

        await (await ada.ClickAsync(answer, "Delete")).RemovalAsync();
    }

    [Fact]
    public async Task A_vote_is_thanked_for_in_private()
    {
        var ada = _discord.NewPerson();
        var answer = await AskAsync(ada, "who", "is the prime minister of Iraq?");

        Assert.True((await (await ada.ClickAsync(answer, "👍")).ReplyAsync()).IsEphemeral);
        Assert.True((await (await ada.ClickAsync(answer, "👎")).ReplyAsync()).IsEphemeral);
    }

    [Fact]
    public async Task A_button_of_an_older_version_says_that_it_is_stale()
    {
        var ada = _discord.NewPerson();
        var answer = await AskAsync(ada, "who", "is the prime minister of Iraq?");

        var reply = await (await ada.ClickIdAsync(answer, "v0:what-was-this")).ReplyAsync();

        Assert.True(reply.IsEphemeral);
        Assert.NotEmpty(reply.Text);
    }

    [Fact]
    public async Task Speakers_are_suggested_while_one_types()
    {
        var ada = _discord.NewPerson();

        var choices = await (await ada.TypeAsync("quote", "speaker", "pez")).ChoicesAsync();

        Assert.Contains(choices, c => c.Contains("Pezeshkian", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typing_what_nobody_is_called_suggests_nothing()
    {
        var ada = _discord.NewPerson();

        Assert.Empty(await (await ada.TypeAsync("quote", "speaker", "zzzzqqq")).ChoicesAsync());
        await (await ada.TypeAsync("quote", "topic", "")).ChoicesAsync();
    }

    [Fact]
    public async Task A_message_is_looked_up_in_the_sources_for_the_one_who_asks()
    {
        var ada = _discord.NewPerson();

        var reply = await (await ada.UseOnMessageAsync("Find in sources", "They say that Iran and Sweden exchanged prisoners in June.")).ReplyAsync();

        Assert.True(reply.IsEphemeral);
        Assert.Contains("Sweden", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("sources")]
    public async Task Help_and_sources_are_told_in_private(string command)
    {
        var ada = _discord.NewPerson();

        var reply = await (await ada.SlashAsync(command)).ReplyAsync();

        Assert.True(reply.IsEphemeral);
        Assert.NotEmpty(reply.Text);
    }

    [Theory]
    [InlineData(Place.BotDirectMessage)]
    [InlineData(Place.PrivateChannel)]
    public async Task It_answers_outside_of_servers_too(Place place)
    {
        var ada = _discord.NewPerson("ada", place);

        var reply = await AskAsync(ada, "when", "did Rajai visit New York?");

        Assert.Contains("1981", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_full_of_markup_pings_nobody_and_links_nowhere()
    {
        var ada = _discord.NewPerson();

        var reply = await AskAsync(ada, "ask", "@everyone <@1100000000000000001> [click](https://example.com) ||**who** `is` Rajai||?");

        Assert.DoesNotContain("[click](", reply.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<@1100000000000000001>", reply.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_question_is_answered_within_all_limits()
    {
        var ada = _discord.NewPerson();

        var reply = await AskAsync(ada, "ask", string.Concat(Enumerable.Repeat("_*~😀 who is Rajai ", 55))[..1_000]);

        Assert.NotEmpty(reply.Text);
    }

    [Fact]
    public async Task The_same_interaction_twice_is_answered_once()
    {
        var ada = _discord.NewPerson();

        var asked = await ada.SlashAsync("who", ("question", "is the prime minister of Iraq?"));
        await _discord.RepeatAsync(asked);
        await asked.ReplyAsync();
        await AskAsync(ada, "who", "is the commander of the Quds Force?");

        Assert.Single(_discord.Recording.Of<Answered>(), a => a.InteractionId == asked.Id);
        Assert.Single(_discord.Recording.Of<Requested>(), r => r.Operation == Routes.Callback && r.Path.Contains(asked.Id, StringComparison.Ordinal));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => shared.Bot.HasDoneWellAsync();

    private static Task<ReplyMessage> AskAsync(Person person, string command, string question) =>
        AskAsync(person, command, ("question", question));

    private static async Task<ReplyMessage> AskAsync(Person person, string command, params (string, object)[] options) =>
        await (await person.SlashAsync(command, options)).ReplyAsync();
}
