using System.Text.Json;
using ChatBot.Support;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Commands;

/// <summary>What a shell sees: exit codes, standard output, and on standard error one line with the cure.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Story =
        "The ferry stopped.\n\nHarbour master Ana Ruiz closed the harbour on Monday. “We will not sail,” Ruiz said.\n";

    private static readonly string[] Annotations = ["names", "dates", "quotations"];

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ask")]
    [InlineData("eval")]
    [InlineData("sing")]
    [InlineData("ask", "who?", "--most", "0")]
    [InlineData("ask", "who?", "--most", "many")]
    [InlineData("annotate", "a", "b")]
    public async Task Wrong_usage_ends_with_2_and_points_to_the_help(params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongUsage, await RunAsync(arguments));
        Assert.Contains("--help", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("--version")]
    public async Task Help_is_an_answer(params string[] arguments)
    {
        Assert.Equal(ExitCode.Answered, await RunAsync(arguments));
        Assert.NotEmpty(_output.ToString());
    }

    [Theory]
    [InlineData("ask", "who?", "--corpus", "no-such-place")]
    [InlineData("index", "--corpus", "no-such-place")]
    [InlineData("annotate", "no-such-place")]
    [InlineData("eval", "--questions", "no-such-place")]
    public async Task What_is_not_there_ends_with_2_and_one_line_that_names_it(params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongUsage, await RunAsync(arguments));
        Assert.Contains("no-such-place", _error.ToString().Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', _error.ToString().Trim());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--most=3")]
    public async Task Explaining_tells_how_long_each_stage_took(string option)
    {
        await RunAsync("ask", "/who closed the harbour?", option, "--explain", "--corpus", _folder.Write("a.txt", Story));

        Assert.Matches(
            @"time: analysis [0-9.]+ ms, search [0-9.]+ ms, reading [0-9.]+ ms, candidates [0-9.]+ ms, ranking [0-9.]+ ms, rendering [0-9.]+ ms, together [0-9.]+ ms\s*$",
            _error.ToString());
    }

    [Fact]
    public async Task A_question_without_an_answer_ends_with_1()
    {
        var exit = await RunAsync("ask", "/who painted Guernica?", "--json", "--corpus", _folder.Write("a.txt", Story));

        Assert.Equal(ExitCode.NotFound, exit);
        Assert.Equal("notFound", Json().GetProperty("status").GetString());
        Assert.NotEmpty(Json().GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task A_question_may_come_as_loose_words()
    {
        await RunAsync("ask", "who", "painted", "Guernica?", "--json", "--corpus", _folder.Write("a.txt", Story));

        Assert.Equal("who", Json().GetProperty("command").GetString());
        Assert.Equal("painted Guernica?", Json().GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("/sing a song")]
    [InlineData("/help")]
    [InlineData("")]
    public async Task A_message_that_asks_nothing_is_an_error_in_json(string message)
    {
        var exit = await RunAsync("ask", message, "--json", "--corpus", _folder.Write("a.txt", Story));

        Assert.Equal(ExitCode.WrongUsage, exit);
        Assert.Equal("error", Json().GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_chats_reply_is_printed_without_json()
    {
        var exit = await RunAsync("ask", "/sources", "--corpus", _folder.Write("a.txt", Story));

        Assert.Equal(ExitCode.Answered, exit);
        Assert.Contains("1 document", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ticks_what_is_well_and_ends_with_2_for_what_is_not()
    {
        _folder.Write("a.txt", Story);
        Assert.Equal(ExitCode.Answered, await RunAsync("check", "--corpus", _folder.Path));
        Assert.All(Lines(), line => Assert.StartsWith("✓ ", line, StringComparison.Ordinal));

        _folder.Write("empty.txt", " ");
        Assert.Equal(ExitCode.WrongUsage, await RunAsync("check", "--corpus", _folder.Path));
        Assert.Contains(Lines(), line => line.StartsWith("✗ empty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Index_counts_what_it_holds()
    {
        await RunAsync("index", "--corpus", _folder.Write("a.txt", Story));

        Assert.Contains(Lines(), line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["documents", "1"]);
    }

    [Fact]
    public async Task Annotate_writes_spans_of_the_text_it_was_given()
    {
        var texts = _folder.Write("texts.jsonl", $$"""
            {"id":"1","text":{{JsonSerializer.Serialize(Story)}},"ref_date":"2031-09-24","genre":"news"}

            {"id":"2","text":""}
            """);

        Assert.Equal(ExitCode.Answered, await RunAsync("annotate", texts));

        var lines = Lines().Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["1", "2"], lines.Select(l => l.GetProperty("id").GetString()));
        Assert.NotEmpty(lines[0].GetProperty("sentences").EnumerateArray());
        foreach (var span in Annotations.SelectMany(kind => lines[0].GetProperty(kind).EnumerateArray()))
        {
            var (start, end) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
            Assert.Equal(Story[start..end], span.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Annotate_reads_text_with_half_of_a_surrogate_pair()
    {
        var texts = _folder.Write("texts.jsonl", """{"id":"1","text":"\ud800 \"It\u0020rained\", \ud83d\ude00.\nTwice."}""");

        Assert.Equal(ExitCode.Answered, await RunAsync("annotate", texts));

        var sentences = Json().GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal("\ud800 \"It rained\", \ud83d\ude00.\nTwice.".Length, sentences[^1].GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task Annotate_takes_a_text_file_as_one_text_and_writes_to_a_file()
    {
        var target = Path.Combine(_folder.Path, "found.jsonl");
        await RunAsync("annotate", _folder.Write("story.txt", Story), "--out", target);

        Assert.Empty(_output.ToString());
        Assert.Equal("story", JsonDocument.Parse(Assert.Single(File.ReadAllLines(target))).RootElement.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("{\"id\":\"2\",\"command\":\"who\",\"text\":\"x\"}")] // no answers
    [InlineData("{\"id\":\"2\",\"command\":\"why\",\"text\":\"x\",\"answers\":[]}")]
    [InlineData("{\"id\":")]
    [InlineData("null")]
    public async Task A_line_that_is_no_question_is_named_by_its_number(string line)
    {
        var questions = _folder.Write("questions.jsonl", "{\"id\":\"1\",\"command\":\"who\",\"text\":\"x\",\"answers\":[]}\n" + line);

        Assert.Equal(ExitCode.WrongUsage, await RunAsync("eval", "--questions", questions));
        Assert.Contains("line 2", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_prints_its_figures_and_writes_each_answer()
    {
        var corpus = _folder.Write("a.txt", Story);
        var answers = Path.Combine(_folder.Path, "answers.jsonl");
        var questions = _folder.Write("questions.jsonl", """
            {"id":"q1","command":"who","text":"painted Guernica?","answers":[]}
            {"id":"q2","command":"when","text":"was Guernica painted?","answers":[]}
            """);

        Assert.Equal(ExitCode.Answered, await RunAsync("eval", "--questions", questions, "--corpus", corpus, "--json", "--out", answers));

        Assert.Equal(2, Json().GetProperty("all").GetProperty("refused").GetDouble() * Json().GetProperty("all").GetProperty("unanswerable").GetInt32());
        Assert.Equal(1, Json().GetProperty("commands").GetProperty("when").GetProperty("questions").GetInt32());
        Assert.Equal(["q1", "q2"], File.ReadLines(answers).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
    }

    // The library's own limit of 2 s would cut off who is being answered.
    [Fact]
    public void Whoever_asks_it_to_stop_leaves_it_the_time_that_the_host_takes_to_stop() =>
        Assert.True(CommandLine.Configuration(_output, _error).ProcessTerminationTimeout > new HostOptions().ShutdownTimeout);

    private async Task<ExitCode> RunAsync(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        return await CommandLine.RunAsync(arguments, _output, _error);
    }

    private JsonElement Json() => JsonDocument.Parse(_output.ToString()).RootElement;

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
