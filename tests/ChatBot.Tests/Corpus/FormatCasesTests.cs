using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Support;

namespace ChatBot.Corpus;

/// <summary>What each format's reader takes for the text, in files of cases that need no C# to read or extend.</summary>
public sealed class FormatCasesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string[]> Html => MarkdownCases.Load("Corpus/Html/HtmlReader.cases.md");

    public static TheoryData<string, string, string[]> Markdown => MarkdownCases.Load("Corpus/Markdown/MarkdownReader.cases.md");

    public static TheoryData<string, string, string[]> Transcripts => MarkdownCases.Load("Corpus/Transcripts/TranscriptReader.cases.md");

    public static TheoryData<string, string, string[]> Chats => MarkdownCases.Load("Corpus/Chats/ChatExportReader.cases.md");

    public static TheoryData<string, string, string[]> ChatLogs => MarkdownCases.Load("Corpus/Chats/ChatLogReader.cases.md");

    public static TheoryData<string, string, string[]> Mail => MarkdownCases.Load("Corpus/Mail/MailReader.cases.md");

    public static TheoryData<string, string, string[]> MailThreads => MarkdownCases.Load("Corpus/Mail/MailThreadReader.cases.md");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Html))]
    public void Page_is_read(string because, string input, string[] passages) => Check(because, "case.html", input, passages);

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Markdown_is_read(string because, string input, string[] passages) => Check(because, "case.md", input, passages);

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Transcript_is_read(string because, string input, string[] passages) => Check(because, "case.vtt", input, passages);

    [Theory]
    [MemberData(nameof(Chats))]
    public void Chat_is_read(string because, string input, string[] passages) => Check(because, "case.csv", input, passages);

    [Theory]
    [MemberData(nameof(ChatLogs))]
    public void Chat_kept_as_text_is_read(string because, string input, string[] passages) => Check(because, "case.txt", input, passages);

    [Theory]
    [MemberData(nameof(Mail))]
    public void Mail_is_read(string because, string input, string[] passages) => Check(because, "case.eml", input, passages);

    [Theory]
    [MemberData(nameof(MailThreads))]
    public void Mails_kept_as_text_are_read(string because, string input, string[] passages) => Check(because, "case.txt", input, passages);

    private void Check(string because, string name, string input, string[] passages)
    {
        var contents = CorpusReader.Read(_folder.Write(name, input), new CorpusOptions(), CancellationToken.None);

        Assert.True(contents.Warnings.Count == 0, string.Join('\n', contents.Warnings));
        Assert.True(passages.SequenceEqual(contents.Documents.SelectMany(Passages)), $"{because}:\n{string.Join('\n', contents.Documents.SelectMany(Passages))}");
    }

    private static IEnumerable<string> Passages(Document document) => PassageSplitter.Split(document)
        .Select(passage => passage.Span.In(document.Text).ToString().Replace("\n", " / ", StringComparison.Ordinal))
        .Select((text, i) => i == 0 && document.Id.Contains('/', StringComparison.Ordinal) ? $"{document.Date}: {text}" : text);
}
