using System.Net;
using ChatBot.Documents;
using ChatBot.Support;

namespace ChatBot.Web.Security;

/// <summary>Who is let in, and who is not.</summary>
public sealed class ReadersTests
{
    private const string Secret = "the ferry sails at dawn";

    private static readonly Document[] Documents = [new("harbour", "Harbour handbook", "Ines Ruiz leads the harbour office.")];

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2031, 5, 3, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Without_the_secret_nothing_of_the_documents_is_told()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.Secret = Secret);

        foreach (var path in new[] { "/", "/?q=who leads the office", "/documents", "/documents/harbour", "/suggest?q=who met Ines", "/documents/none" })
        {
            using var response = await pages.Client.GetAsync(new Uri(path, UriKind.Relative));
            var text = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.DoesNotContain("Ines Ruiz", text, StringComparison.Ordinal);
            Assert.DoesNotContain("handbook", text, StringComparison.Ordinal);
            PageAssert.IsGuarded(response);
        }
    }

    [Fact]
    public async Task Whoever_types_the_secret_is_let_in_for_thirty_days_and_led_on()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.Secret = Secret, _time);

        using var login = await LoginAsync(pages, Secret, "/documents/harbour?show=names");
        var cookie = Assert.Single(login.Headers.GetValues("Set-Cookie"));

        Assert.Equal("/documents/harbour?show=names", login.Headers.Location?.OriginalString);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(pages, ("Cookie", cookie.Split(';')[0])));

        _time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(pages, ("Cookie", cookie.Split(';')[0])));
        Assert.DoesNotContain(pages.Loggers.Lines, l => l.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chatbot=9999999999.AAAA")]
    [InlineData("chatbot=9999999999.")]
    [InlineData("chatbot=.")]
    [InlineData("chatbot=x.y.z")]
    [InlineData("chatbot=9999999999.%C3%A9")]
    public async Task A_made_up_cookie_lets_nobody_in(string cookie)
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.Secret = Secret);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(pages, ("Cookie", cookie)));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    public async Task A_login_never_leads_to_another_site(string next)
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.Secret = Secret);

        using var login = await LoginAsync(pages, Secret, next);

        Assert.Equal("/", login.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_taken()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.Secret = Secret);

        using var foreign = await LoginAsync(pages, Secret, "/", ("Origin", "https://evil.example"));
        using var cross = await LoginAsync(pages, Secret, "/", ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, cross.StatusCode);
    }

    [Fact]
    public async Task Guessing_is_stopped_after_ten_tries_even_for_the_right_one()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.Secret = Secret, _time);
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await LoginAsync(pages, $"guess {i}", "/");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var right = await LoginAsync(pages, Secret, "/");
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
    }

    [Fact]
    public async Task A_proxy_is_believed_only_if_it_is_trusted()
    {
        await using var trusting = await RunningPages.ShowingAsync(Documents, o => (o.UserHeader, o.TrustedProxies) = ("X-User", ["127.0.0.1"]));
        await using var wary = await RunningPages.ShowingAsync(Documents, o => (o.UserHeader, o.TrustedProxies) = ("X-User", ["10.0.0.0/8"]));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(trusting, ("X-User", "ines")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(trusting));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(wary, ("X-User", "ines")));
    }

    [Fact]
    public async Task Clients_behind_a_trusted_proxy_have_a_limit_each()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => (o.RequestsPerMinute, o.TrustedProxies) = (1, ["127.0.0.1"]), _time);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(pages, ("X-Forwarded-For", "192.0.2.1")));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(pages, ("X-Forwarded-For", "192.0.2.1")));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(pages, ("X-Forwarded-For", "198.51.100.7, 192.0.2.1")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(pages, ("X-Forwarded-For", "192.0.2.2")));
    }

    [Fact]
    public async Task Without_a_trusted_proxy_nobody_gets_another_limit_by_a_header()
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => o.RequestsPerMinute = 1, _time);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(pages, ("X-Forwarded-For", "192.0.2.1")));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(pages, ("X-Forwarded-For", "192.0.2.2")));
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost:1", HttpStatusCode.OK)]
    [InlineData("LOCALHOST", HttpStatusCode.OK)]
    [InlineData("[::1]:8090", HttpStatusCode.OK)]
    [InlineData("docs.example.org", HttpStatusCode.OK)]
    public async Task A_browser_must_have_come_by_a_name_of_ours(string host, HttpStatusCode status)
    {
        await using var pages = await RunningPages.ShowingAsync(Documents, o => (o.PublicUrl, o.Open) = ("https://docs.example.org", true));

        Assert.Equal(status, await StatusAsync(pages, ("Host", host)));
    }

    [Fact]
    public async Task A_signed_link_opens_its_document_and_no_other_until_it_ends()
    {
        Document[] documents = [.. Documents, new("board/minutes", "Minutes", "Ana Silva leads the board."), new("board/wages", "Wages", "Ana Silva earns much.")];
        await using var pages = await RunningPages.ShowingAsync(documents, o => (o.Folders, o.LinkKey) = (["harbour"], "a key of more than enough letters"), _time);
        var signature = new Links.LinkSignature(Microsoft.Extensions.Options.Options.Create(new WebOptions { LinkKey = "a key of more than enough letters" }), _time);
        var signed = string.Join('&', signature.For("board/minutes")!.Select(p => $"{p.Name}={p.Value}"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(pages, "/documents/board/minutes?" + signed));
        Assert.Contains(signed.Split('&')[1].Split('=')[1], (await pages.GetAsync("/documents/board/minutes?" + signed)).One("form.toggles").InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(pages, "/documents/board/minutes"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(pages, "/documents/board/wages?" + signed));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(pages, "/documents/board/minutes?" + signed.Replace("e=", "e=9", StringComparison.Ordinal)));

        _time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(pages, "/documents/board/minutes?" + signed));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_but_reading_is_possible(string method)
    {
        await using var pages = await RunningPages.ShowingAsync(Documents);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/documents/harbour", UriKind.Relative));

        using var response = await pages.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static Task<HttpStatusCode> StatusAsync(RunningPages pages, params (string Name, string Value)[] headers) => StatusAsync(pages, "/documents/harbour", headers);

    private static async Task<HttpStatusCode> StatusAsync(RunningPages pages, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await pages.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> LoginAsync(RunningPages pages, string secret, string next, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/login", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["secret"] = secret, ["next"] = next }),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await pages.Client.SendAsync(request);
    }
}
