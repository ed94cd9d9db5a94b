using ChatBot.Documents;
using ChatBot.Language.Dates;
using ChatBot.Support;

namespace ChatBot.Corpus.JsonLines;

public sealed class JsonLinesReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_line_is_a_document()
    {
        var contents = Read("""
            {"id":"b","title":"Bees","text":"Bees hum.","date":"2031-05","url":"https://example.org/b"}
            {"id":7,"text":"Ants dig.\n\nThey carry.","date":null,"tags":["x"]}

            """);

        Assert.Empty(contents.Warnings);
        Assert.Collection(
            contents.Documents,
            bees =>
            {
                Assert.Equal(("b", "Bees", "Bees hum."), (bees.Id, bees.Title, bees.Text));
                Assert.Equal(new PartialDate(2031, 5), bees.Date);
                Assert.Equal("https://example.org/b", bees.Url?.ToString());
            },
            ants => Assert.Equal(("7", "7", "Ants dig.\n\nThey carry."), (ants.Id, ants.Title, ants.Text)));
    }

    [Fact]
    public void A_packed_file_reads_like_an_open_one()
    {
        var path = _folder.WritePacked("docs.jsonl.gz", """{"id":"a","text":"Ants dig."}""");

        Assert.Equal("Ants dig.", Assert.Single(Read(path, new CorpusOptions()).Documents).Text);
    }

    [Theory]
    [InlineData("not json", "not a JSON object")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("null", "null")]
    [InlineData("""{"text":"No id."}""", "no id")]
    [InlineData("""{"id":" ","text":"No id."}""", "no id")]
    [InlineData("""{"id":"c"}""", "no text")]
    [InlineData("""{"id":"c","text":" \n"}""", "no text")]
    [InlineData("""{"id":"c","text":5}""", "not a JSON object")]
    [InlineData("""{"id":"c","text":"half a pair: \ud83d"}""", "not a JSON object")]
    [InlineData("""{"id":"a","text":"Again."}""", "'a' is taken")]
    [InlineData("""{"id":"c","text":"This line has more bytes than the hundred that this test allows a line to have, and then some."}""", "Corpus:MaxFileBytes")]
    public void A_bad_line_is_skipped_with_its_number_and_the_rest_loads(string line, string problem)
    {
        var contents = Read($$"""
            {"id":"a","text":"Ants dig."}
            {{line}}
            {"id":"b","text":"Bees hum."}
            """);

        Assert.Equal(["a", "b"], contents.Documents.Select(d => d.Id));
        var warning = Assert.Single(contents.Warnings);
        Assert.StartsWith("docs.jsonl, line 2, was skipped", warning, StringComparison.Ordinal);
        Assert.Contains(problem, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_that_makes_no_sense_is_left_out_with_a_warning()
    {
        var contents = Read("""{"id":"a","text":"Ants dig.","date":"someday","url":"javascript:alert(1)"}""");

        var document = Assert.Single(contents.Documents);
        Assert.Null(document.Date);
        Assert.Null(document.Url);
        Assert.Equal(2, contents.Warnings.Count);
    }

    [Fact]
    public void A_byte_order_mark_before_the_first_line_is_passed_over()
    {
        Assert.Empty(Read("\uFEFF" + """{"id":"a","text":"Ants dig."}""").Warnings);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_not_unpacked_to_its_end()
    {
        var path = _folder.WritePacked("bomb.jsonl.gz", """{"id":"a","text":"Ants dig."}""" + "\n" + new string(' ', 30_000_000));

        var contents = Read(path, new CorpusOptions { MaxFileBytes = 1_000, MaxCorpusBytes = 100_000 });

        Assert.Equal("a", Assert.Single(contents.Documents).Id);
        Assert.Contains("Corpus:MaxCorpusBytes", Assert.Single(contents.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_skipped()
    {
        _folder.Write("good.txt", "It rained.");
        _folder.Write("docs.jsonl", "");

        Assert.Equal(
            "docs.jsonl was skipped: it is empty. Remove it or write something into it.",
            Assert.Single(Read(_folder.Path, new CorpusOptions()).Warnings));
    }

    [NamedPipeFact]
    public async Task A_pipe_is_skipped_and_not_waited_for()
    {
        _folder.Write("good.txt", "It rained.");
        NamedPipeFact.Make(Path.Combine(_folder.Path, "docs.jsonl"));

        var contents = await Task.Run(() => Read(_folder.Path, new CorpusOptions())).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.StartsWith("docs.jsonl was skipped: it is empty.", Assert.Single(contents.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_too_long_is_left_out_and_what_was_read_before_stays()
    {
        // An error for each line takes some twenty seconds.
        var lines = """{"id":"a","text":"Ants dig."}""" + "\n" + string.Concat(Enumerable.Repeat("[\n", 2_000_000));

        var contents = Read(_folder.Write("docs.jsonl", lines), new CorpusOptions { FileSeconds = 1 });

        Assert.Equal("a", Assert.Single(contents.Documents).Id);
        Assert.Contains(
            "The end of docs.jsonl was left out: reading it took longer than 1 s. Split it, convert it to text or raise Corpus:FileSeconds.",
            contents.Warnings);
    }

    [Fact]
    public void A_packed_file_that_is_damaged_says_so()
    {
        _folder.Write("good.txt", "It rained.");
        _folder.Write("docs.jsonl.gz", "this is not gzip");

        var warning = Assert.Single(Read(_folder.Path, new CorpusOptions()).Warnings);

        Assert.StartsWith("docs.jsonl.gz was skipped: it cannot be read", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_other_files_a_line_lies_where_its_file_does_whatever_its_id_says()
    {
        _folder.Write("handbook/x.txt", "It rained.");
        _folder.Write("secret/all.jsonl", """{"id":"handbook/x","text":"Ants dig."}""");

        var contents = Read(_folder.Path, new CorpusOptions());

        Assert.Equal(["handbook/x", "secret/all/handbook/x"], contents.Documents.Select(d => d.Id));
        Assert.Equal("handbook/x", contents.Documents[1].Title);
        Assert.Equal(["secret/all/handbook/x"], contents.Documents.Select(d => d.Id).Where(id => FolderRule.Includes(["secret"], id)));
    }

    private CorpusContents Read(string lines) => Read(_folder.Write("docs.jsonl", lines), new CorpusOptions { MaxFileBytes = 100 });

    private static CorpusContents Read(string path, CorpusOptions options) => CorpusReader.Read(path, options, CancellationToken.None);
}
