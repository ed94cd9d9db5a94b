using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Support;

namespace ChatBot.Hosting.Metrics;

public sealed class MeasuredAnswererTests : IDisposable
{
    private readonly SomeMeters _meters = new();
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly AnswerMetrics _metrics;

    public MeasuredAnswererTests() => _metrics = new AnswerMetrics(_meters.Factory);

    [Fact]
    public async Task A_conversation_is_counted_by_command_platform_and_outcome()
    {
        var bot = Over(message => Reply.Of(message.Text.Contains("nobody", StringComparison.Ordinal) ? ReplyKind.NotFound : ReplyKind.Answer, "It is so."));
        await AskAsync(bot, "slack", "/who leads the harbour?");
        await AskAsync(bot, "slack", "who leads the port?");
        await AskAsync(bot, "discord", "/when did the ferry stop?");
        await AskAsync(bot, "discord", "/more 3 when did the ferry stop?");
        await AskAsync(bot, "slack", "/who is nobody?");
        await AskAsync(bot, "slack", "why does the ferry stop?");

        var seen = _meters.Scrape();

        Assert.Equal(2, seen[Questions("who", "slack", "answered")]);
        Assert.Equal(2, seen[Questions("when", "discord", "answered")]);
        Assert.Equal(1, seen[Questions("who", "slack", "not_found")]);
        Assert.Equal(1, seen[Questions("ask", "slack", "answered")]);
        Assert.Equal(4, seen.Series.Count(s => s.StartsWith("chatbot_questions_total", StringComparison.Ordinal)));
        Assert.Equal(3, seen["chatbot_question_duration_seconds_count{command=\"who\",platform=\"slack\"}"]);
    }

    [Theory]
    [InlineData("/sources", ReplyKind.Information, "sources", "information")]
    [InlineData("/help", ReplyKind.Information, "help", "information")]
    [InlineData("/context a#p1", ReplyKind.Information, "context", "information")]
    [InlineData("/fnord", ReplyKind.Misunderstood, "unreadable", "misunderstood")]
    [InlineData("", ReplyKind.Misunderstood, "unreadable", "misunderstood")]
    [InlineData("/quote Ada Ruiz", ReplyKind.Error, "quote", "error")]
    public async Task Every_message_has_one_of_few_commands_and_outcomes(string message, ReplyKind kind, string command, string outcome)
    {
        await AskAsync(Over(_ => Reply.Of(kind, "So.")), "terminal", message);

        Assert.Equal(1, _meters.Scrape()[Questions(command, "terminal", outcome)]);
    }

    [Fact]
    public async Task A_refusal_is_counted_with_its_reason()
    {
        var bot = Over(message => Reply.Of(ReplyKind.NotFound, "Not found.") with
        {
            Refusal = message.Text.Contains("zeppelin", StringComparison.Ordinal) ? RefusalReason.UnknownWords : RefusalReason.NoAnswer,
        });
        await AskAsync(bot, "slack", "/who flies the zeppelin?");
        await AskAsync(bot, "slack", "/who swims?");

        var seen = _meters.Scrape();

        Assert.Equal(1, seen["chatbot_refusals_total{command=\"who\",platform=\"slack\",reason=\"unknown_words\"}"]);
        Assert.Equal(1, seen["chatbot_refusals_total{command=\"who\",platform=\"slack\",reason=\"no_answer\"}"]);
    }

    [Fact]
    public async Task The_bot_itself_says_why_it_refuses()
    {
        var bot = new MeasuredAnswerer(SomeBot.New(), _metrics, _time);
        await AskAsync(bot, "slack", "/who invented the zorbulator?");

        Assert.Equal(1, _meters.Scrape()["chatbot_refusals_total{command=\"who\",platform=\"slack\",reason=\"unknown_words\"}"]);
    }

    [Fact]
    public async Task A_failure_is_counted_and_passed_on()
    {
        var bot = Over(_ => throw new InvalidOperationException("No."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(bot, "slack", "/who?"));
        Assert.Equal(1, _meters.Scrape()[Questions("unreadable", "slack", "error")]);
    }

    [Fact]
    public async Task A_question_that_a_shutdown_cut_off_is_no_error()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        var bot = Over(_ => throw new OperationCanceledException(stopping.Token));

        await Assert.ThrowsAsync<OperationCanceledException>(() => bot.ReplyAsync(Message("slack", "/who leads?"), stopping.Token));
        Assert.Equal(1, _meters.Scrape()[Questions("who", "slack", "cancelled")]);
    }

    [Fact]
    public async Task Time_is_told_in_seconds()
    {
        var bot = Over(_ =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(3));
            return Reply.Of(ReplyKind.Answer, "So.");
        });
        await AskAsync(bot, "slack", "/who leads?");

        var seen = _meters.Scrape();

        Assert.Equal(0.003, seen["chatbot_question_duration_seconds_sum{command=\"who\",platform=\"slack\"}"]);
        Assert.Equal(0, seen["chatbot_question_duration_seconds_bucket{command=\"who\",platform=\"slack\",le=\"0.0025\"}"]);
        Assert.Equal(1, seen["chatbot_question_duration_seconds_bucket{command=\"who\",platform=\"slack\",le=\"0.005\"}"]);
    }

    [Fact]
    public void Names_and_examples_come_from_the_answerer_behind_it()
    {
        IAnswerer inner = SomeBot.New();
        var bot = new MeasuredAnswerer(inner, _metrics, _time);

        Assert.Equal(inner.Examples(null), bot.Examples(null));
        Assert.Equal(inner.Suggest(SuggestedName.Speaker, "", null, 5), bot.Suggest(SuggestedName.Speaker, "", null, 5));
    }

    public void Dispose() => _meters.Dispose();

    private static string Questions(string command, string platform, string outcome) =>
        $"chatbot_questions_total{{command=\"{command}\",platform=\"{platform}\",outcome=\"{outcome}\"}}";

    private static IncomingMessage Message(string platform, string text) => new(platform, "here", text, DateTimeOffset.UnixEpoch);

    private static Task<Reply> AskAsync(MeasuredAnswerer bot, string platform, string text) => bot.ReplyAsync(Message(platform, text), CancellationToken.None);

    private MeasuredAnswerer Over(Func<IncomingMessage, Reply> script) => new(new ScriptedAnswerer(script), _metrics, _time);
}
