using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatBot.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Web;

/// <summary>Documents and readers who mean harm: nothing breaks, nothing runs, nothing outside the corpus is read.</summary>
public sealed class HostileRequestsTests
{
    private const int Requests = 10_000;

    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;</p></main><a href=javascript:alert(3)>";

    private static readonly Document[] Documents =
    [
        new("harbour", "Harbour handbook", "Ines Ruiz leads the harbour office."),
        new($"a/{Script}/é#?%2F", Script, $"Tomas Weil said {Script} on Monday.", Url: new Uri("javascript:alert(4)")),
        new("../../etc/passwd", "../../etc/passwd", "Not the file of that name."),
        new("\0\u001b[31m\u202E", "\0\u001b[31m\u202Egnp", "Control \0\u001b[31m\u202E characters \uD83D."),
        new("", "", ""),
        new("long", new string('T', 20_000), string.Concat(Enumerable.Repeat("No end. ", 20_000))),
    ];

    private static readonly string[] Pieces =
    [
        "/", "//", "/documents", "/documents/", "/suggest", "/login", "/style.css", "/script.js", "harbour", "a/", "..", "../", "/./", "%2e%2e", "%2e%2e%2f",
        "%2F", "%5c", "\\", "%00", "%0d%0aSet-Cookie:x=1", "%ff", "%c0%af", "%F0%9F", "%", "%zz", "%25", "%C3%A9", "etc/passwd", "appsettings.json", "seeds", "~", ";", ":", "*",
        "%3Cscript%3Ealert(1)%3C/script%3E", "<script>", "\"", "'", "?", "&", "=", "#", "q=", "q=%2Fwho+leads+the+harbour+office", "q=%2Fcontext%20harbour%23p1",
        "q=%2Fmore%2099%20who", "id=", "id=..%2F..%2Fetc%2Fpasswd", "p=", "p=1", "p=-1", "p=99999999", "s=0-35", "s=9-99999999", "a=0-9", "h=", "h=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "n=1",
        "show=names", "show=dates", "show=quotations", "filter=", "filter=%00", "page=", "page=0", "page=99999999999", "e=99999", "g=AAAAAAAAAAAAAAAAAAAAAA", "next=//evil.example",
    ];

    [Fact]
    public async Task Ten_thousand_addresses_get_an_answer_each_and_none_breaks_anything()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.RequestsPerMinute = 100_000);
        var addresses = Gen.Sample(Gen.ArrayOf(Gen.Elements(Pieces)), Requests, new Rnd(2031, 7), 12);
        var statuses = new Dictionary<HttpStatusCode, int>();
        foreach (var pieces in addresses)
        {
            var address = $"{pages.Client.BaseAddress!.AbsoluteUri.TrimEnd('/')}/{string.Concat(pieces)}";
            using var response = await pages.Client.GetAsync(new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            var body = await response.Content.ReadAsStringAsync();
            statuses[response.StatusCode] = statuses.GetValueOrDefault(response.StatusCode) + 1;

            Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} for {address}");
            Assert.DoesNotContain("root:x:", body, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", body, StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Set-Cookie"), address);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                PageAssert.IsGuarded(response);
            }
        }

        Assert.Equal(Requests, statuses.Values.Sum());
        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.OK) > 100, "Hardly any address was one of ours.");
        Assert.DoesNotContain(pages.Loggers.Lines, l => l.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_documents_say_is_shown_and_never_becomes_a_part_of_the_page()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents);
        var list = await pages.GetAsync("/documents");
        PageAssert.HoldsNothingOfOthers(list);
        Assert.Equal(Documents.Length, list.Document.QuerySelectorAll(".documents a").Length);

        foreach (var link in list.Document.QuerySelectorAll(".documents a").Select(a => a.GetAttribute("href")!))
        {
            var page = await pages.GetAsync($"{link}{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}show=names&show=dates&show=quotations");
            PageAssert.HoldsNothingOfOthers(page);
            Assert.DoesNotContain(page.Text(), c => (char.IsControl(c) && c != '\n') || c == '\u202E');
        }
    }

    [Fact]
    public async Task What_is_asked_is_shown_and_never_becomes_a_part_of_the_page()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents);
        foreach (var address in new[] { "/?q=", "/?q=%2Fwho said ", "/documents?filter=", "/?q=%2Fcontext ", "/documents/harbour?p=1&q=" })
        {
            PageAssert.HoldsNothingOfOthers(await pages.GetAsync(address + Uri.EscapeDataString(Script)));
        }

        Assert.Contains(Script, (await pages.GetAsync("/?q=" + Uri.EscapeDataString($"/ask {Script}"))).One("#q").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_named_like_a_file_elsewhere_is_that_document()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents);

        Assert.Contains("Not the file of that name.", (await pages.GetAsync("/documents/?id=..%2F..%2Fetc%2Fpasswd")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /?q={0} HTTP/1.1\r\nHost: localhost\r\n\r\n", 30_000, 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: {0}\r\n\r\n", 40_000, 431)]
    [InlineData("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nsecret={0}", 99_993, 413)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 0, 400)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 0, 400)]
    [InlineData("GET /documents/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 0, 400)]
    [InlineData("BREW /{0} HTCPCP/1.0\r\n\r\n", 10, 400)]
    public async Task Requests_that_are_too_big_or_none_are_refused(string request, int size, int status)
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.Secret = "the ferry sails at dawn");
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, pages.Client.BaseAddress!.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, request, new string('x', size))));

        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }
}
