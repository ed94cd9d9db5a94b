using System.Text.Json;
using ChatBot.Support;

namespace ChatBot.Commands;

/// <summary><c>eval names</c> and its siblings as a shell sees them.</summary>
public sealed class EvalMeasuresTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sentences", """{"id":"1","text":"It rained. We left.","sentences":["It rained.","We left."]}""")]
    [InlineData("names", """{"id":"1","text":"They live in Paris.","tokens":["They","live","in","Paris","."],"tags":["O","O","O","B-LOC","O"]}""", "all")]
    [InlineData("dates", """{"id":"1","text":"It closed in June 1998.","ref_date":"2031-09-24","expected":[{"start":13,"end":22,"type":"date","values":[{"start":"1998-06-01","end":"1998-07-01"}]}]}""", "values")]
    [InlineData("dates", """{"id":"1","text":"It closed last year.","ref_date":"2031-09-24","expected":[{"start":10,"end":19,"type":"DATE","value":"2030"}]}""", "values")]
    [InlineData("quotations", """{"id":"1","text":"“We left,” said Ana Ruiz.","quotes":[{"start":0,"end":10,"speaker":"Ruiz"}]}""")]
    public async Task A_text_annotated_as_we_would_is_wholly_right(string kind, string line, string? score = null)
    {
        var data = _folder.Write("gold.jsonl", line);

        Assert.Equal(ExitCode.Answered, await RunAsync("eval", kind, "--data", data, "--json"));

        var report = JsonDocument.Parse(_output.ToString()).RootElement;
        Assert.Equal(1, report.GetProperty("texts").GetInt32());
        Assert.Equal(1, report.GetProperty("scores").GetProperty(score ?? kind).GetProperty("f1").GetDouble());
    }

    [Fact]
    public async Task A_table_is_printed_without_json()
    {
        var data = _folder.Write("gold.jsonl", """{"id":"1","text":"It rained.","sentences":["It rained."]}""");

        Assert.Equal(ExitCode.Answered, await RunAsync("eval", "sentences", "--data", data));

        Assert.Contains("precision", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("textsRight: 1 of 1 1.000", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData]
    public async Task Ranking_says_how_well_documents_are_ranked(params string[] more)
    {
        var corpus = _folder.Write("corpus.jsonl", """
            {"id":"ferry","text":"The ferry crosses the bay twice a day."}
            {"id":"mill","text":"The mill grinds wheat."}
            """);
        var questions = _folder.Write("questions.jsonl", """{"question":"how often does the ferry cross?","relevant":{"ferry":2}}""");

        Assert.Equal(ExitCode.Answered, await RunAsync(["eval", "ranking", "--questions", questions, "--corpus", corpus, .. more]));

        Assert.Contains(more is [] ? "1.000" : """{"questions":1,"ndcg@10":1,"documents":2,"gradedNotInCorpus":0}""", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sentences", """{"id":"1","text":"x"}""")]
    [InlineData("names", """{"id":"1","text":"x","tokens":["x"],"tags":[]}""")]
    [InlineData("dates", """{"id":"1","text":"x","expected":[{"start":0,"end":1}]}""")]
    [InlineData("dates", """{"id":"1","text":"x","expected":[null]}""")]
    [InlineData("quotations", """{"id":"1","text":"x","quotes":[{"start":1,"end":1}]}""")]
    [InlineData("quotations", "null")]
    public async Task A_line_of_another_form_is_named_by_its_number(string kind, string line)
    {
        Assert.Equal(ExitCode.WrongUsage, await RunAsync("eval", kind, "--data", _folder.Write("gold.jsonl", line)));
        Assert.Contains("line 1", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_line_is_wrong()
    {
        Assert.Equal(ExitCode.WrongUsage, await RunAsync("eval", "names", "--data", _folder.Write("gold.jsonl", "\n")));
        Assert.Contains("is empty", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eval", "names")]
    [InlineData("eval", "ranking")]
    public async Task A_missing_file_points_to_the_help(params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongUsage, await RunAsync(arguments));
        Assert.Contains("--help", _error.ToString(), StringComparison.Ordinal);
    }

    private async Task<ExitCode> RunAsync(params string[] arguments) => await CommandLine.RunAsync(arguments, _output, _error);
}
