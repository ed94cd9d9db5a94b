using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Architecture;
using ChatBot.Support;

namespace ChatBot.WholeApp;

/// <summary>The built program, run as a person runs it, on the seeds.</summary>
public sealed partial class ProgramTests
{
    private static readonly string Questions = Path.Combine(SourceFolder.Path, "../seeds/questions/seeds.jsonl");
    private static readonly string Documents = Path.Combine(SourceFolder.Path, "../seeds/documents");

    [Fact]
    public async Task A_piped_chat_greets_answers_with_a_citation_and_quits()
    {
        var (exit, output, error) = await BuiltProgram.RunAsync("/sources\n/who is the president of Iran?\n/quit\n");

        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("Ready: 5 documents", output, StringComparison.Ordinal);
        Assert.Matches("#p[0-9]+", output);
        Assert.DoesNotContain('\u001B', output);
    }

    [Fact]
    public async Task The_end_of_the_input_ends_the_chat()
    {
        var (exit, _, _) = await BuiltProgram.RunAsync("");

        Assert.Equal(0, exit);
    }

    [Fact]
    public async Task A_wrong_corpus_stops_the_start_with_the_cure()
    {
        var (exit, output, error) = await BuiltProgram.RunAsync("", "--corpus", "no-such-place");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("--corpus PATH", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    // With these it would come to the real platforms. That the file is read at all, the corpus that it names tells.
    [Fact]
    public async Task A_program_that_a_test_starts_has_none_of_the_tokens_of_whoever_runs_the_tests()
    {
        using var home = new TemporaryFolder();
        home.Write("Microsoft/UserSecrets/chatbot/secrets.json", """{"Corpus":{"Path":"no-such-place"},"Discord":{"Token":"no token"},"Slack":{"BotToken":"no token"}}""");

        using var process = BuiltProgram.Start([("APPDATA", home.Path)], "check");
        process.StandardInput.Close();
        var (_, output, _) = await BuiltProgram.EndOfAsync(process);

        Assert.Collection(
            output.Trim().Split('\n'),
            line => Assert.Equal("✓ The settings are valid.", line),
            line => Assert.Contains("no-such-place", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_snippet_is_what_its_document_says_there()
    {
        using var folder = new TemporaryFolder();
        var answers = Path.Combine(folder.Path, "answers.jsonl");

        var (exit, _, error) = await BuiltProgram.RunAsync("", "eval", "--questions", Questions, "--out", answers);

        Assert.Equal((0, ""), (exit, error));
        var citations = File.ReadLines(answers)
            .SelectMany(l => JsonDocument.Parse(l).RootElement.GetProperty("answers").EnumerateArray())
            .SelectMany(a => a.GetProperty("citations").EnumerateArray())
            .ToList();
        Assert.NotEmpty(citations);
        Assert.All(citations, citation =>
        {
            var text = File.ReadAllText(Path.Combine(Documents, citation.GetProperty("document").GetString() + ".txt"));
            var snippet = text.Substring(citation.GetProperty("start").GetInt32(), citation.GetProperty("length").GetInt32());
            Assert.Equal(snippet, citation.GetProperty("snippet").GetString());
        });
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes_but_for_the_time()
    {
        string[] ask = ["ask", "/when did Hamas attack Israel?", "--json"];

        var first = await BuiltProgram.RunAsync("", ask);
        var second = await BuiltProgram.RunAsync("", ask);

        Assert.Equal(Elapsed().Replace(first.Output, ""), Elapsed().Replace(second.Output, ""));
    }

    [GeneratedRegex("\"elapsedMs\":[0-9.]+")]
    private static partial Regex Elapsed();
}
