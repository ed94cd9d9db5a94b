using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.Views;
using ChatBot.FakePlatforms.Slack.WebApi;

namespace ChatBot.Slack.WholeProgram;

/// <summary>People talk with the built program over its sockets; each test reads as their conversation.</summary>
public sealed class ConversationTests(SocketBot shared) : IClassFixture<SocketBot>, IAsyncLifetime
{
    private const string Commander = "is the commander of the Quds Force?";

    private readonly FakeSlack _slack = shared.Slack;

    [Fact]
    public async Task A_slash_command_is_answered_from_the_seeds_to_the_asker_alone()
    {
        var reply = await _slack.NewPerson().Slash("/who", Commander).ReplyAsync();

        Assert.True(reply.IsEphemeral);
        Assert.Contains("Esmail Qaani", reply.Text, StringComparison.Ordinal);
        Assert.Contains("/who is the commander of the Quds Force?", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Esmail Qaani", reply.Fallback, StringComparison.Ordinal);
        Assert.Contains("Share", reply.Buttons);
        Assert.DoesNotContain("Delete", reply.Buttons);
    }

    [Fact]
    public async Task A_private_answer_is_shared_with_the_channel_and_deleted_by_the_asker_alone()
    {
        var (ada, grace) = (_slack.NewPerson(), _slack.NewPerson("grace"));
        var answer = await ada.Slash("/who", "is the prime minister of Iraq?").ReplyAsync();

        var shared = await ada.Click(answer, "Share").ReplyAsync();
        Assert.False(shared.IsEphemeral);
        Assert.Contains("/who is the prime minister of Iraq?", shared.Text, StringComparison.Ordinal);

        var refusal = await grace.Click(shared, "Delete").ReplyAsync();
        Assert.True(refusal.IsEphemeral);
        Assert.Equal("Only the person who asked can delete this answer.", refusal.Text);

        await ada.Click(shared, "Delete").RemovalAsync();
    }

    [Fact]
    public async Task More_answers_and_the_context_of_one_come_by_buttons_beside_the_answer()
    {
        var ada = _slack.NewPerson();
        var answer = await ada.Slash("/quote", "Pezeshkian").ReplyAsync();

        var more = await ada.Click(answer, "More answers").ReplyAsync();
        Assert.NotEqual(answer.Text, more.Text);
        Assert.NotEqual(answer.Ts, more.Ts);

        var context = await ada.Click(answer, answer.Buttons.First(b => b.StartsWith("Context", StringComparison.Ordinal))).ReplyAsync();
        Assert.Contains("The passage in its context", context.Text, StringComparison.Ordinal);
        Assert.True(context.IsEphemeral);
    }

    [Fact]
    public async Task A_vote_is_thanked_for_in_private()
    {
        var ada = _slack.NewPerson();
        var answer = await ada.Slash("/who", Commander).ReplyAsync();

        Assert.Equal("Thank you; noted as helpful.", (await ada.Click(answer, "👍").ReplyAsync()).Text);
    }

    [Fact]
    public async Task What_the_sources_do_not_say_is_not_answered()
    {
        var reply = await _slack.NewPerson().Slash("/who", "founded Apple Computer?").ReplyAsync();

        Assert.StartsWith("Not found.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_for_everybody_there()
    {
        var asked = _slack.NewPerson().Mention($"who {Commander}");

        var reply = await asked.ReplyAsync();

        Assert.Equal(asked.Message!.Ts, reply.ThreadTs);
        Assert.False(reply.IsEphemeral);
        Assert.Contains("Esmail Qaani", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_question_in_the_thread_needs_no_mention_and_small_talk_gets_no_answer()
    {
        var ada = _slack.NewPerson();
        var first = ada.Mention("help");
        await first.ReplyAsync();

        ada.Say("Interesting, I had no idea", first.Message);
        var question = ada.Say("when did Iran and Sweden exchange prisoners?", first.Message);

        Assert.Contains("June (2024-06)", (await question.ReplyAsync()).Text, StringComparison.Ordinal);
        await question.AcknowledgementAsync();
        Assert.Equal(2, ada.Messages.Count(m => m.IsByBot && m.ThreadTs == first.Message!.Ts));
    }

    [Fact]
    public async Task A_direct_message_is_answered_without_a_thread()
    {
        var ada = _slack.NewPerson().InDirectMessages();

        var reply = await ada.Say($"who {Commander}").ReplyAsync();

        Assert.Null(reply.ThreadTs);
        Assert.Contains("Esmail Qaani", reply.Text, StringComparison.Ordinal);
        var more = await ada.Click(reply, "Context 1").ReplyAsync();
        Assert.False(more.IsEphemeral);
    }

    [Fact]
    public async Task Escapes_and_links_in_what_people_write_are_read_as_words()
    {
        var ada = _slack.NewPerson().InDirectMessages();

        var reply = await ada.Say("who founded &lt;Apple&gt; &amp; <https://example.com|Computer>?").ReplyAsync();

        Assert.Contains("who founded <Apple> & Computer?", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortcut_finds_a_message_in_the_sources_for_the_one_who_used_it()
    {
        var (ada, grace) = (_slack.NewPerson(), _slack.NewPerson("grace"));
        var said = grace.Say("The commander of the Quds Force is Esmail Qaani").Message!;

        var reply = await ada.UseShortcut(SlackApp.FindInSourcesId, said).ReplyAsync();

        Assert.True(reply.IsEphemeral);
        Assert.Contains("Esmail Qaani", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortcut_in_a_thread_is_answered_in_the_thread()
    {
        var (ada, grace) = (_slack.NewPerson(), _slack.NewPerson("grace"));
        var root = grace.Say("Who knows?").Message!;
        var said = grace.Say("The commander of the Quds Force", root).Message!;

        ada.UseShortcut(SlackApp.FindInSourcesId, said);

        var call = await _slack.Recording.FirstAsync<Called>(c => c.Method == ApiMethods.PostEphemeral && c.IsOk, "an answer in the thread");
        Assert.Equal(root.Ts, call.Arguments["thread_ts"]!.GetValue<string>());
        Assert.Equal(ada.Id, call.Arguments["user"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_home_says_how_to_ask_with_examples_and_lists_the_sources()
    {
        var ada = _slack.NewPerson();

        ada.OpenHome();
        var home = await _slack.PublishedAsync(ada);

        Assert.Contains("/quote", home.Text, StringComparison.Ordinal);
        Assert.Contains("For example\n/who is the ", home.Text, StringComparison.Ordinal);
        Assert.Contains("I answer from 5 documents", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_assistant_pane_suggests_questions_shows_work_and_is_named_after_the_first_question()
    {
        var ada = _slack.NewPerson();
        ada.OpenAssistant();
        var prompts = await _slack.Recording.FirstAsync<PaneChanged>(p => p.What == "prompts", "prompts");
        var pane = ada.InDirectMessages();
        var root = pane.Messages[^1];

        var reply = await pane.Say($"who {Commander}", root).ReplyAsync();
        await _slack.Recording.FirstAsync<PaneChanged>(p => p.What == "title", "a title");

        Assert.Equal(4, prompts.Value!.AsArray().Count);
        Assert.Equal(root.Ts, reply.ThreadTs);
        Assert.Contains("Esmail Qaani", reply.Text, StringComparison.Ordinal);
        Assert.Equal($"who {Commander}", _slack.Recording.Of<PaneChanged>().Single(p => p.What == "title").Value!.GetValue<string>());
        Assert.Single(_slack.Recording.Of<PaneChanged>(), p => p.What == "status");
    }

    [Fact]
    public async Task An_unknown_command_is_answered_and_not_left_to_time_out()
    {
        var reply = await _slack.NewPerson().Slash("/frobnicate").ReplyAsync();

        Assert.Contains("/help", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_comes_with_every_command()
    {
        var reply = await _slack.NewPerson().Slash("/help").ReplyAsync();

        Assert.All(SlackApp.Commands, c => Assert.Contains($"/{c}", reply.Text, StringComparison.Ordinal));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => shared.Bot.HasDoneWellAsync();
}
