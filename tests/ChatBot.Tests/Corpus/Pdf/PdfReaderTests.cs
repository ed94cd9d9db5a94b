using ChatBot.Language.Dates;
using ChatBot.Support;

namespace ChatBot.Corpus.Pdf;

public sealed class PdfReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PdfToTextFact]
    public void Text_title_and_date_are_read()
    {
        var document = Assert.Single(Read(SomePdf.Of("Harbour & quay", ["It rained & <poured>.", "", "", "Then it stopped."], ["The sun shone."])).Documents);

        Assert.Equal("It rained & <poured>.\n\nThen it stopped.\n\nThe sun shone.", document.Text);
        Assert.Equal(("Harbour & quay", new PartialDate(2031, 5, 7)), (document.Title, document.Date));
    }

    [PdfToTextFact]
    public void A_title_that_a_program_made_of_a_files_name_is_none()
    {
        Assert.Equal("file", Assert.Single(Read(SomePdf.Of("Microsoft Word - draft.doc", ["It rained."])).Documents).Title);
    }

    [PdfToTextFact]
    public void Pages_behind_the_last_that_may_be_read_are_left_out_with_a_warning()
    {
        var contents = Read(SomePdf.Of("Days", ["It rained."], ["It snowed."], ["It froze."]), new CorpusOptions { MaxPages = 2 });

        Assert.Equal("It rained.\n\nIt snowed.", Assert.Single(contents.Documents).Text);
        Assert.Equal("file.pdf: the pages behind page 2 were left out. Split it or raise Corpus:MaxPages.", Assert.Single(contents.Warnings));
    }

    [PdfToTextFact]
    public void A_name_that_looks_like_an_option_is_a_name()
    {
        _folder.Write("-v.pdf", SomePdf.Of("Days", ["It rained."]));

        Assert.Equal("It rained.", Assert.Single(CorpusReader.Read(_folder.Path, new CorpusOptions(), CancellationToken.None).Documents).Text);
    }

    [PdfToTextFact]
    public void A_damaged_file_is_skipped_with_the_cure()
    {
        Assert.Equal(
            "file.pdf was skipped: pdftotext cannot open it: it is damaged, or needs a password. Save it anew without one.",
            WarningOf("%PDF-1.4\nnothing"u8.ToArray(), new CorpusOptions()));
    }

    [Fact]
    public void What_is_no_pdf_is_skipped_and_not_handed_on()
    {
        Assert.Equal("file.pdf was skipped: it is no PDF. Save it anew, or as text.", WarningOf("It rained."u8.ToArray(), new CorpusOptions { PdfToText = "/nowhere" }));
    }

    [Theory]
    [InlineData("no-such-program-here")]
    [InlineData("/nowhere/pdftotext")]
    public void Without_pdftotext_the_warning_says_how_to_get_it(string program)
    {
        Assert.Contains("apt-get install poppler-utils", WarningOf(SomePdf.Of("Days", ["It rained."]), new CorpusOptions { PdfToText = program }), StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("while :; do echo It rained.; done", "has more than 100,000 bytes")]
    [InlineData("exec tail -f /dev/null", "took longer than 1 s")]
    [InlineData("exit 3", "does not allow")]
    [InlineData("echo It rained.", "output was not understood")]
    [InlineData("while [ $i -lt 300000 ]; do echo complaint >&2; i=$((i+1)); done; echo \"$SECRET<pre>\"; echo It rained.; echo '</pre>'", "")]
    public void A_program_that_misbehaves_is_ended(string script, string problem)
    {
        var program = _folder.Write("script", "#!/bin/sh\ni=299000\n" + script + "\n");
        if (OperatingSystem.IsWindows())
        {
            return; // Skipped there; this is for the compiler.
        }

        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new CorpusOptions { PdfToText = program, FileSeconds = problem.Contains("longer", StringComparison.Ordinal) ? 1 : 60, MaxUnpackedBytes = 100_000 };

        if (problem.Length > 0)
        {
            Assert.Contains(problem, WarningOf(SomePdf.Of("Days", ["It rained."]), options), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal("It rained.", Assert.Single(Read(SomePdf.Of("Days", ["It rained."]), options).Documents).Text);
        }
    }

    private string WarningOf(byte[] pdf, CorpusOptions options)
    {
        _folder.Write("docs/good.txt", "It rained.");
        _folder.Write("docs/file.pdf", pdf);

        return Assert.Single(CorpusReader.Read(Path.Combine(_folder.Path, "docs"), options, CancellationToken.None).Warnings);
    }

    private CorpusContents Read(byte[] pdf, CorpusOptions? options = null) =>
        CorpusReader.Read(_folder.Write("file.pdf", pdf), options ?? new CorpusOptions(), CancellationToken.None);
}
