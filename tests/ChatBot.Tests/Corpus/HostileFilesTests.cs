using System.Text;
using ChatBot.Corpus.Extraction;
using ChatBot.Corpus.Pdf;
using ChatBot.Corpus.Word;
using ChatBot.Documents.Splitting;
using ChatBot.Support;

namespace ChatBot.Corpus;

/// <summary>Files made to break a reader end in a warning that names them and the cure, or in a document; soon, and without reading anything else.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Secret = "xyzzy";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public void A_file_that_takes_too_long_is_skipped()
    {
        var content = new FileContent(new CorpusOptions { FileSeconds = 1 }, long.MaxValue);

        WholeFileReader.Read(CorpusFile.Alone(_folder.Write("file.html", "x")), Dawdle, content, CancellationToken.None);

        Assert.Equal(
            "file.html was skipped: reading it took longer than 1 s. Split it, convert it to text or raise Corpus:FileSeconds.",
            Assert.IsType<FileEntry.Warning>(Assert.Single(content.Entries)).Text);

        static IReadOnlyList<ExtractedDocument> Dawdle(SourceFile source, CancellationToken cancellationToken)
        {
            cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            cancellationToken.ThrowIfCancellationRequested();
            return [];
        }
    }

    [Fact]
    public void Every_format_stops_as_soon_as_it_is_told()
    {
        foreach (var (name, bytes) in SomeFiles.All.Where(f => !f.Name.EndsWith(".pdf", StringComparison.Ordinal) || PdfToText.Find("pdftotext") is not null))
        {
            var file = CorpusFile.Alone(_folder.Write(name, bytes));
            var content = new FileContent(new CorpusOptions(), long.MaxValue);

            Assert.ThrowsAny<OperationCanceledException>(() => CorpusFormat.Of(name)!.Read(file, content, new CancellationToken(canceled: true)));
            Assert.Empty(content.Entries);
        }
    }

    [Theory]
    [InlineData("word/media/image.bin")]
    [InlineData(SomeDocx.MainPart)]
    public void A_zip_bomb_is_not_unpacked(string part)
    {
        var bomb = SomeDocx.Of("", (part, new string(' ', 50_000_000)));

        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal(
            "file.docx was skipped: it comes to more than 10,000,000 bytes when unpacked. Split it or raise Corpus:MaxUnpackedBytes.",
            WarningOf("file.docx", bomb, new CorpusOptions { MaxUnpackedBytes = 10_000_000 }));
    }

    [Fact]
    public void An_archive_of_countless_parts_is_refused()
    {
        var parts = Enumerable.Range(0, 10_001).Select(i => ($"word/{i}.bin", ""));

        Assert.Contains("more than 10,000 parts", WarningOf("file.docx", SomeDocx.Zip(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_voice_mark_that_never_ends_is_read_in_one_pass()
    {
        // 2 MB of blanks: seconds of work for each character that they could be parted at, if they were.
        var cue = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v" + new string(' ', 2_000_000) + "\nWe sail.";
        var content = new FileContent(new CorpusOptions { FileSeconds = 10 }, long.MaxValue);

        CorpusFormat.Of("file.vtt")!.Read(CorpusFile.Alone(_folder.Write("file.vtt", cue)), content, CancellationToken.None);

        Assert.IsType<FileEntry.Part>(Assert.Single(content.Entries));
    }

    [Theory]
    [InlineData("\n", ">\n", 500_000)]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n\n", "=", 2_000_000)]
    public void A_mail_that_repeats_a_mark_without_end_is_read_in_one_pass(string before, string mark, int times)
    {
        var mail = "From: a@example.org\n" + before + string.Concat(Enumerable.Repeat(mark, times)) + "\nWe sail.";
        var content = new FileContent(new CorpusOptions { FileSeconds = 10 }, long.MaxValue);

        CorpusFormat.Of("file.eml")!.Read(CorpusFile.Alone(_folder.Write("file.eml", mail)), content, CancellationToken.None);

        Assert.IsType<FileEntry.Part>(Assert.Single(content.Entries));
    }

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var docx = SomeDocx.Of("", (SomeDocx.MainPart, $"<!DOCTYPE d [<!ENTITY l0 \"ha\">{entities}]>{SomeDocx.Document(SomeDocx.Paragraph("&l9;"))}"));

        Assert.Contains("DTD is prohibited", WarningOf("file.docx", docx), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_reads_no_file()
    {
        var secret = _elsewhere.Write("secret.txt", Secret);
        var docx = SomeDocx.Of("", (SomeDocx.MainPart, $"<!DOCTYPE d [<!ENTITY s SYSTEM \"file://{secret}\">]>{SomeDocx.Document(SomeDocx.Paragraph("&s;"))}"));

        Assert.DoesNotContain(Secret, WarningOf("file.docx", docx), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_includes_no_file()
    {
        var secret = _elsewhere.Write("secret.txt", Secret);
        var page = $"""
            <base href="file://{_elsewhere.Path}/"><link rel="import" href="secret.txt"><meta http-equiv="refresh" content="0;url=file://{secret}">
            <p>It rained.</p><iframe src="file://{secret}"></iframe><object data="secret.txt"></object><embed src="secret.txt"><img src="secret.txt">
            <!--#include file="{secret}"--><xi:include href="{secret}" parse="text" xmlns:xi="http://www.w3.org/2001/XInclude"/>
            """;

        var document = Assert.Single(Read("page.html", Encoding.UTF8.GetBytes(page)).Documents);

        Assert.Equal("It rained.", document.Text);
    }

    [Theory]
    [InlineData("file.html", "<div>")]
    [InlineData("file.html", "<b>")]
    [InlineData("file.html", "<table><tr><td>")]
    [InlineData("file.html", "<svg>")]
    [InlineData("file.html", "<font size=1 a=2><p>")]
    [InlineData("file.md", "> ")]
    [InlineData("file.md", "1. ")]
    [InlineData("file.md", "[")]
    [InlineData("file.md", "*a **a ")]
    [InlineData("file.md", "<div>")]
    [InlineData("file.eml", "Content-Type: multipart/mixed; boundary=a\n\n--a\n")]
    [InlineData("file.csv", "\"")]
    [InlineData("file.vtt", "00:01.000 --> 00:02.000\n<v Ann>")]
    public void Ten_thousand_nested_marks_do_no_harm(string name, string mark)
    {
        var file = new StringBuilder(name.EndsWith("eml", StringComparison.Ordinal) ? "From: a@example.org\n" : "");
        for (var i = 0; i < 10_000; i++)
        {
            file.Append(mark);
        }

        AssertEnds(Read(name, Encoding.UTF8.GetBytes(file + "end")));
    }

    [Fact]
    public void Ten_thousand_nested_elements_of_a_docx_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<w:p><w:r><w:txbxContent>", 10_000)) + string.Concat(Enumerable.Repeat("</w:txbxContent></w:r></w:p>", 10_000));

        Assert.Contains("raise Corpus:MaxNesting", WarningOf("file.docx", SomeDocx.Of(nested)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("[a]: b\n")]
    [InlineData("[a][a]")]
    public void Markdown_that_takes_a_parser_hours_is_refused(string links)
    {
        var markdown = string.Concat(Enumerable.Repeat(links, 1_000_000));

        Assert.Contains("too many links", WarningOf("file.md", Encoding.UTF8.GetBytes(markdown)), StringComparison.Ordinal);
    }

    [Fact]
    public void Unclosed_marks_that_breed_elements_are_refused()
    {
        var page = string.Concat(Enumerable.Range(0, 200).Select(i => $"<p><b id={i}></p>")) + string.Concat(Enumerable.Repeat("<p>x", 100_000));

        Assert.Contains("more than 1,000,000 elements", WarningOf("file.html", Encoding.UTF8.GetBytes(page)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_columns_are_refused()
    {
        var header = "author,content," + string.Join(',', Enumerable.Range(0, 1_000_000));

        Assert.Contains("more than 1,000 columns", WarningOf("file.csv", Encoding.UTF8.GetBytes(header)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_of_endless_boundaries_is_refused()
    {
        var mail = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\n", 1_000_000));

        Assert.Contains("more than 1,000 parts", WarningOf("file.eml", Encoding.UTF8.GetBytes(mail)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file.html")]
    [InlineData("file.md")]
    [InlineData("file.csv")]
    [InlineData("file.vtt")]
    [InlineData("file.eml")]
    [InlineData("file.docx")]
    [InlineData("file.pdf")]
    public void A_line_of_a_hundred_megabytes_is_refused_before_it_is_read(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        using (var file = File.Create(path))
        {
            file.SetLength(100_000_000);
        }

        _folder.Write("good.txt", "It rained.");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var contents = CorpusReader.Read(_folder.Path, new CorpusOptions(), CancellationToken.None);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
        Assert.Equal($"{name} was skipped: it has more than 20,000,000 bytes. Split it or raise Corpus:MaxFileBytes.", Assert.Single(contents.Warnings));
    }

    [Theory]
    [InlineData("file.html", "<p>")]
    [InlineData("file.md", "")]
    [InlineData("file.csv", "author,content\nAnn Lee,")]
    [InlineData("file.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n")]
    [InlineData("file.eml", "From: a@example.org\n\n")]
    public void A_line_of_ten_megabytes_is_cut_into_passages(string name, string before)
    {
        var contents = Read(name, Encoding.UTF8.GetBytes(before + new string('a', 10_000_000)));

        Assert.All(PassageSplitter.Split(Assert.Single(contents.Documents)), passage => Assert.InRange(passage.Span.Length, 1, 4_000));
    }

    [Theory]
    [InlineData("file.html", "Café")]
    [InlineData("file.csv", "author,content\nAnn,Café")]
    [InlineData("file.md", "Café")]
    [InlineData("file.vtt", "00:01.000 --> 00:02.000\nCafé")]
    [InlineData("file.eml", "From: a@example.org\n\nCafé")]
    public void Bytes_of_another_encoding_never_become_other_words(string name, string text)
    {
        foreach (var encoding in new[] { Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var contents = Read(name, encoding.GetBytes(text));

            AssertEnds(contents);
            Assert.DoesNotContain(contents.Documents, document => document.Text.Contains('\uFFFD', StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_page_that_is_not_in_the_encoding_it_names_is_refused_with_the_cure()
    {
        Assert.Equal(
            "file.html was skipped: it is not in the encoding 'utf-8' that it names. Save it in UTF-8.",
            WarningOf("file.html", Encoding.Latin1.GetBytes("<meta charset=utf-8><p>Café")));
        Assert.Equal(
            "file.html was skipped: its encoding 'utf-77' is not known. Save it in UTF-8.",
            WarningOf("file.html", Encoding.Latin1.GetBytes("<meta charset=utf-77><p>Café")));
    }

    [Fact]
    public void A_file_that_was_cut_off_anywhere_ends_in_a_document_or_a_warning()
    {
        foreach (var (name, bytes) in SomeFiles.All.Where(file => !file.Name.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 100))
            {
                AssertEnds(Read(name, bytes[..length]));
            }
        }
    }

    [PdfToTextFact]
    public void A_pdf_that_was_cut_off_ends_in_a_document_or_a_warning()
    {
        var pdf = SomePdf.Of("Days", ["It rained."]);
        for (var length = 0; length < pdf.Length; length += 1 + (pdf.Length / 20))
        {
            AssertEnds(Read("file.pdf", pdf[..length]));
        }
    }

    private static void AssertEnds(CorpusContents contents) =>
        Assert.True(contents.Documents.Count + contents.Warnings.Count > 1, "It came to neither a document nor a warning.");

    private string WarningOf(string name, byte[] bytes, CorpusOptions? options = null)
    {
        _folder.Write("good.txt", "It rained.");
        _folder.Write(name, bytes);

        return Assert.Single(CorpusReader.Read(_folder.Path, options ?? new CorpusOptions(), CancellationToken.None).Warnings);
    }

    /// <summary>The documents and warnings of a file; where there is no document, the file's warning stands among those of the exception.</summary>
    private CorpusContents Read(string name, byte[] bytes)
    {
        var path = _folder.Write(name, bytes);
        try
        {
            var contents = CorpusReader.Read(path, new CorpusOptions(), CancellationToken.None);
            return contents with { Warnings = ["(read)", .. contents.Warnings] };
        }
        catch (CorpusException exception)
        {
            return new CorpusContents([], exception.Message.Split(Environment.NewLine));
        }
    }
}
