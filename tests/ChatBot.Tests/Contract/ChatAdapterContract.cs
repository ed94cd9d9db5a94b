using System.Text.RegularExpressions;
using ChatBot.Conversation;
using ChatBot.Support;

namespace ChatBot.Contract;

/// <summary>
/// What people may rely on whatever platform they ask on. Each adapter inherits these tests and brings an
/// <see cref="IAdapterHarness"/>.
/// </summary>
public abstract partial class ChatAdapterContract : IDisposable
{
    private readonly RecordingLoggers _loggers = new();

    [Fact]
    public async Task The_same_question_gets_the_same_answer_with_its_source()
    {
        var bot = SomeBot.New();
        await using var adapter = await StartAsync(bot, _loggers);

        var seen = await adapter.AskAsync("who", "leads the harbour office?");

        Assert.Contains("Ines Ruiz leads the harbour office.", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Harbour handbook", seen.Words, StringComparison.Ordinal);
        Assert.Contains("2021-06", seen.Words, StringComparison.Ordinal);
        Assert.Contains("harbour#p1", seen.Words, StringComparison.Ordinal);
        ShowsAllOf(bot.Reply("/who leads the harbour office?"), seen);
        Assert.Equal(seen.Words, (await adapter.AskAsync("who", "leads the harbour office?")).Words);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task A_date_is_told_with_what_it_was_worked_out_from()
    {
        var bot = SomeBot.New();
        await using var adapter = await StartAsync(bot, _loggers);

        var seen = await adapter.AskAsync("when", "did the ferry stop?");

        Assert.Contains("2021-05-03", seen.Words, StringComparison.Ordinal);
        ShowsAllOf(bot.Reply("/when did the ferry stop?"), seen);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task What_the_documents_do_not_say_is_refused_with_the_reason()
    {
        var bot = SomeBot.New();
        await using var adapter = await StartAsync(bot, _loggers);

        var seen = await adapter.AskAsync("who", "invented the zeppelin?");

        Assert.Contains("Not found. No document mentions", seen.Words, StringComparison.Ordinal);
        Assert.Contains("zeppelin", seen.Words, StringComparison.Ordinal);
        ShowsAllOf(bot.Reply("/who invented the zeppelin?"), seen);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task A_failure_is_told_with_an_id_that_stands_in_the_log_and_the_next_question_is_answered()
    {
        var bot = SomeBot.New();
        await using var adapter = await StartAsync(
            new ScriptedAnswerer(m => m.Text.Contains("break", StringComparison.Ordinal) ? throw new InvalidOperationException("It broke.") : bot.Reply(m.Text)),
            _loggers);

        var seen = await adapter.AskAsync("ask", "what will break?");

        var id = ErrorId().Match(seen.Words).Groups["id"].Value;
        Assert.NotEmpty(id);
        Assert.DoesNotContain("It broke.", seen.Words, StringComparison.Ordinal);
        Assert.Contains(_loggers.Lines, l => Regex.IsMatch(l, $@"\b{id}\b") && l.Contains("It broke.", StringComparison.Ordinal));
        Assert.Contains("Ines Ruiz", (await adapter.AskAsync("who", "leads the harbour office?")).Words, StringComparison.Ordinal);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task A_long_answer_keeps_the_limits_and_loses_nothing_in_silence()
    {
        var reply = LongReply.New();
        await using var adapter = await StartAsync(new ScriptedAnswerer(_ => reply), _loggers);

        var seen = await adapter.AskAsync("ask", "for much");

        LongReply.AssertNothingIsLostInSilence(reply, seen);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task Hostile_words_of_a_source_are_quoted_as_they_stand_and_do_nothing()
    {
        var bot = SomeBot.New();
        await using var adapter = await StartAsync(bot, _loggers);

        var seen = await adapter.AskAsync("who", "keeps the lighthouse?");

        ShowsAllOf(bot.Reply("/who keeps the lighthouse?"), seen);
        Assert.Contains(SomeBot.Hostile, seen.Words, StringComparison.Ordinal);
        DoesNothing(seen);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task Hostile_words_of_a_question_do_nothing_either()
    {
        var bot = SomeBot.New();
        await using var adapter = await StartAsync(bot, _loggers);

        var seen = await adapter.AskAsync("ask", $"about {SomeBot.Hostile} zeppelins?");

        ShowsAllOf(bot.Reply($"/ask about {SomeBot.Hostile} zeppelins?"), seen);
        DoesNothing(seen);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task Characters_that_steer_a_screen_reach_nobody()
    {
        const string Steering = "\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007 \u202Eevil\u202C \0 \u0085 \uD83D";
        var reply = new Reply(ReplyKind.Answer, Steering, [new ReplySnippet(Steering, null, Steering, null, Steering, null, Steering)], [Steering], []);
        await using var adapter = await StartAsync(new ScriptedAnswerer(_ => reply), _loggers);

        var seen = await adapter.AskAsync("ask", "for trouble");

        Assert.Contains("red", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(seen.Words, c => char.IsControl(c) || c is '\u202E' or '\u202C');
        Assert.DoesNotMatch(HalfPair(), seen.Words);
        DoesNothing(seen);
        await adapter.HasKeptTheRulesAsync();
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_what_would_work()
    {
        await using var adapter = await StartAsync(SomeBot.New(), _loggers);

        var seen = await adapter.UseUnknownCommandAsync();

        Assert.Contains("/help", seen.Words, StringComparison.Ordinal);
        await adapter.HasKeptTheRulesAsync();
    }

    public void Dispose()
    {
        _loggers.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the adapter on its platform; it is ready to be asked once this returns.</summary>
    private protected abstract Task<IAdapterHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers);

    private static void ShowsAllOf(Reply reply, SeenReply seen)
    {
        string?[] parts =
        [
            reply.Headline,
            .. reply.Snippets.SelectMany(s => new[] { s.Label, s.Text, s.Title, s.Date, s.Place }),
            .. reply.Notes,
        ];
        Assert.All(parts.OfType<string>(), part => Assert.Contains(SeenReply.InOneLine(part), seen.Words, StringComparison.Ordinal));
    }

    private static void DoesNothing(SeenReply seen)
    {
        Assert.Empty(seen.Links);
        Assert.Empty(seen.Mentions);
    }

    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex HalfPair();

    [GeneratedRegex(@"\bid: (?<id>\w+)")]
    private static partial Regex ErrorId();
}
