using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Language.Dates;
using ChatBot.Support;

namespace ChatBot.Corpus.PlainText;

public sealed class PlainTextReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Rain falls on Ghent\n\nIt rained.", "Rain falls on Ghent")]
    [InlineData("7 May 2031 | The Daily Mail Coach\n\nRain falls on Ghent\n\nIt rained.", "Rain falls on Ghent")]
    [InlineData("rain-falls-on-ghent-again\n\nRain falls on Ghent again\n\nIt rained.", "Rain falls on Ghent again")]
    [InlineData("It rained.\n\nThen it stopped.", "notes")]
    [InlineData("Preface\n\n#  Rain in\tGhent ##\n\nIt rained.", "Rain in Ghent")]
    [InlineData("```\n# not a heading\n```\nIt rained.", "notes")]
    [InlineData("---\ntitle: \"Rain: a \\\"short\\\" history\"\n---\n# Chapter\n\nIt rained.", "Rain: a \"short\" history")]
    public void The_title_is_what_a_reader_takes_for_it(string text, string title)
    {
        Assert.Equal(title, Read("notes.txt", text).Title);
    }

    [Fact]
    public void Front_matter_describes_the_document_and_is_in_no_passage()
    {
        const string Text = "---\r\ntitle: Rain # a working title\r\ntags:\r\n  - weather\r\ndate: 2031-05-07\r\nurl: 'https://example.org/it''s'\r\n---\r\n\r\nIt rained.\r\n";

        var document = Read("rain.txt", Text);

        Assert.Equal(Text, document.Text);
        Assert.Equal("Rain", document.Title);
        Assert.Equal(new PartialDate(2031, 5, 7), document.Date);
        Assert.Equal("https://example.org/it's", document.Url?.ToString());
        Assert.Equal("It rained.", Assert.Single(PassageSplitter.Split(document)).Span.In(Text).ToString());
    }

    [Theory]
    [InlineData("2031-05-07T10:30:00Z", "2031-05-07")]
    [InlineData("May 7, 2031", "2031-05-07")]
    [InlineData("7 May 2031, 10:30", "2031-05-07")]
    [InlineData("2031", "2031")]
    public void A_date_may_be_written_in_figures_or_in_words(string given, string date)
    {
        Assert.Equal(date, Read("rain.txt", $"---\ndate: {given}\n---\nIt rained.").Date?.ToString());
    }

    [Theory]
    [InlineData("---\nIt rained: all day long.\n---\nThen it stopped.")]
    [InlineData("---\ntitle: never closed\n\nIt rained.")]
    [InlineData("----\ntitle: x\n----\nIt rained.")]
    public void A_rule_of_dashes_is_not_front_matter(string text)
    {
        Assert.Equal(0, Read("rain.txt", text).BodyStart);
    }

    private Document Read(string name, string text)
    {
        var path = _folder.Write(name, text);

        return Assert.Single(CorpusReader.Read(path, new CorpusOptions(), CancellationToken.None).Documents);
    }
}
