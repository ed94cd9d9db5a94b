using System.IO.Compression;
using System.Text;

namespace ChatBot.Corpus.Word;

/// <summary>Makes .docx files of the XML that matters to a test: https://ecma-international.org/publications-and-standards/standards/ecma-376/.</summary>
internal static class SomeDocx
{
    public const string MainPart = "word/document.xml";

    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """;

    /// <summary>A document with this inside its body; <paramref name="more"/> are further parts, which replace those of the same name.</summary>
    public static byte[] Of(string body, params (string Name, string Content)[] more) => Zip(
    [
        .. Parts(body).Where(part => !more.Any(other => other.Name == part.Name)),
        .. more,
    ]);

    public static byte[] Zip(IEnumerable<(string Name, string Content)> parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return packed.ToArray();
    }

    public static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Document(string body) => $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>";

    public static string Styles(string styles) => $"<w:styles {Namespaces}>{styles}</w:styles>";

    public static string Relations(string relations) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";

    private static IEnumerable<(string Name, string Content)> Parts(string body) =>
    [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="bin" ContentType="application/octet-stream"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            </Types>
            """),
        ("_rels/.rels", Relations("""
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
            """)),
        ("word/_rels/document.xml.rels", Relations("""
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            """)),
        ("word/styles.xml", Styles("""
            <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
            """)),
        ("docProps/core.xml", """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <dc:title>Harbour report</dc:title><dcterms:modified xsi:type="dcterms:W3CDTF">2031-05-07T12:00:00Z</dcterms:modified>
            </cp:coreProperties>
            """),
        (MainPart, Document(body)),
    ];
}
