using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Language.Dates;
using ChatBot.Support;

namespace ChatBot.Corpus.Word;

public sealed class WordReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<w:p><w:r><w:t>It </w:t></w:r><w:r><w:t>rained.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>It stopped.</w:t></w:r></w:p>", "It rained.\n\nIt stopped.")]
    [InlineData("<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>", "One\ntwo\tthree")]
    [InlineData("<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>A link</w:t></w:r></w:hyperlink></w:p>", "A link")]
    [InlineData("<w:p><w:r><w:t>We &lt;all&gt; say </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r><w:r><w:t>yes.</w:t></w:r></w:p>", "We <all> say yes.")]
    [InlineData("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Page</w:t></w:r></w:p>", "Page")]
    public void Paragraphs_are_read(string body, string text)
    {
        Assert.Equal(text, Read(SomeDocx.Of(body)).Text);
    }

    [Fact]
    public void What_was_deleted_or_moved_away_is_not_read_and_what_was_inserted_is()
    {
        const string Body = """
            <w:p><w:r><w:t xml:space="preserve">It </w:t></w:r>
            <w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t xml:space="preserve">often </w:t></w:r></w:ins>
            <w:moveFrom w:id="3"><w:r><w:t>here </w:t></w:r></w:moveFrom><w:r><w:t>rained.</w:t></w:r></w:p>
            """;

        Assert.Equal("It often rained.", Read(SomeDocx.Of(Body)).Text);
    }

    [Fact]
    public void A_table_is_one_passage_with_a_line_for_each_row()
    {
        const string Body = """
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Name</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Since</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Ann</w:t></w:r></w:p><w:p><w:r><w:t>Lee</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2031</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>It rained.</w:t></w:r></w:p>
            """;

        Assert.Equal("Name; Since\nAnn Lee; 2031\n\nIt rained.", Read(SomeDocx.Of(Body)).Text);
    }

    [Theory]
    [InlineData("<w:pStyle w:val=\"berschrift1\"/>", true)]
    [InlineData("<w:pStyle w:val=\"Kapitel\"/>", true)]
    [InlineData("<w:outlineLvl w:val=\"1\"/>", true)]
    [InlineData("<w:outlineLvl w:val=\"9\"/>", false)]
    [InlineData("<w:pStyle w:val=\"Loop\"/>", false)]
    public void Headings_are_known_by_their_style_in_any_language(string properties, bool isHeading)
    {
        var document = Read(SomeDocx.Of($"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>It rained all day, and then it stopped.</w:t></w:r></w:p>" + SomeDocx.Paragraph("It rained.")));

        Assert.Equal(isHeading, PassageSplitter.Split(document)[0].Kind is PassageKind.Heading);
    }

    [Fact]
    public void Headings_have_the_level_that_they_or_their_styles_say()
    {
        var body = string.Concat(
            from level in (string[])["<w:pStyle w:val=\"berschrift1\"/>", "<w:outlineLvl w:val=\"3\"/>", "<w:pStyle w:val=\"berschrift1\"/><w:outlineLvl w:val=\"1\"/>"]
            select $"<w:p><w:pPr>{level}</w:pPr><w:r><w:t>Rain</w:t></w:r></w:p>");

        Assert.Equal([1, 4, 2], Read(SomeDocx.Of(body)).Headings!.Select(heading => heading.Level));
    }

    [Fact]
    public void Title_and_date_are_the_documents_own()
    {
        var document = Read(SomeDocx.Of(SomeDocx.Paragraph("It rained.")));

        Assert.Equal(("Harbour report", new PartialDate(2031, 5, 7)), (document.Title, document.Date));
    }

    [Fact]
    public void A_drawings_second_copy_is_not_read_twice()
    {
        var body = $"""
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="box"><wps:wsp><wps:txbx>
            <w:txbxContent>{SomeDocx.Paragraph("In a box.")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><w:txbxContent>{SomeDocx.Paragraph("In a box.")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;

        Assert.Equal("In a box.", Read(SomeDocx.Of(body)).Text);
    }

    [Fact]
    public void What_a_document_links_to_is_neither_needed_nor_read()
    {
        using var elsewhere = new TemporaryFolder();
        var secret = elsewhere.Write("secret.xml", "<secret>Secret.</secret>");
        var docx = SomeDocx.Of(SomeDocx.Paragraph("It rained."), ("word/_rels/document.xml.rels", SomeDocx.Relations($"""
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file://{secret}" TargetMode="External"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:ann@@example" TargetMode="External"/>
            <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="file://{secret}" TargetMode="External"/>
            """)));

        Assert.Equal("It rained.", Read(docx).Text);
    }

    private Document Read(byte[] docx)
    {
        var contents = CorpusReader.Read(_folder.Write("report.docx", docx), new CorpusOptions(), CancellationToken.None);

        Assert.Empty(contents.Warnings);
        return Assert.Single(contents.Documents);
    }
}
