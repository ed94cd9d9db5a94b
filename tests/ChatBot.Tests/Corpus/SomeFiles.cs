using System.Text;
using ChatBot.Corpus.Pdf;
using ChatBot.Corpus.Word;

namespace ChatBot.Corpus;

/// <summary>A good file of each format that is read as a whole, to be spoilt.</summary>
internal static class SomeFiles
{
    public const string DocxBody = """
        <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Ferries</w:t></w:r></w:p>
        <w:p><w:r><w:t>It stops </w:t></w:r><w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del><w:r><w:t>today.</w:t><w:br/><w:tab/></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ann</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Lee</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """;

    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        ("file.html", Bytes("""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferries</title><meta property="article:published_time" content="2031-05-07T10:00:00Z"></head>
            <body><nav><a href="/">Home</a></nav><main><h1>Ferries</h1><p>Zoë said: <q>It stops.</q></p><ul><li>ropes<li>sails</ul>
            <table><caption>Crew</caption><tr><th>Name<th>Since</tr><tr><td>Ann<td>2031</tr></table><pre>one
              two</pre><!-- no --><script>if (a < b) alert("x")</script></main></body></html>
            """)),
        ("file.md", Bytes("""
            ---
            title: Ferries
            date: 2031-05-07
            ---
            # Ferries

            It **stops** in [May](https://example.org "why"), says `ann`.[^1] <b>Now</b> &amp; here.

            - ropes
              1. sails

            > quoted

            | Name | Since |
            |------|-------|
            | Ann  | 2031  |

            ```
            # code
            ```

            [^1]: A note.
            """)),
        ("file.csv", Bytes("AuthorID,Author,Date,Content\r\n\"1\",\"Ann Lee\",\"2031-05-07T23:59:00Z\",\"It \"\"stops\"\",\r\ntoday.\"\r\n2,Ben,1936274645.0002,When?\r\n")),
        ("file.vtt", Bytes("WEBVTT - Talk\n\n1\n00:01.000 --> 00:03.000 align:start\n<v Ann Lee>The ferry <i>stops</i> &amp; waits</v>\n\n2\n00:00:03,000 --> 00:00:05,000\n>> BEN: Who says so?\n")),
        ("file.eml", Bytes("""
            From: =?utf-8?q?Zo=C3=AB?= <zoe@example.org>
            To: "Moor, Ben" <ben@example.org>
            Subject: =?utf-8?b?RmVycnk=?=
            Date: Wed, 7 May 2031 14:05:00 +0200
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            It=20stops =C3=AB=
             today.

            > When?
            -- 
            Zoe
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PHA+SXQgc3RvcHMuPC9wPg==
            --b--
            """)),
        ("file.docx", SomeDocx.Of(DocxBody)),
        ("file.pdf", SomePdf.Of("Ferries", ["It stops today."], ["And tomorrow."])),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
