using System.Net;
using System.Net.Http.Json;
using ChatBot.Documents;

namespace ChatBot.Web.Chat;

/// <summary>The page on which people ask, beside what the contract of all adapters says.</summary>
public sealed class ChatPageTests
{
    private static readonly Document Harbour = new("harbour", "Harbour handbook", "Ines Ruiz leads the harbour office. Foreign Minister Tomas Weil keeps the lighthouse. “We stop on Monday,” Ines Ruiz said.");

    [Fact]
    public async Task At_first_the_page_says_what_might_be_asked_of_just_these_documents()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);

        var page = await pages.GetAsync("/");

        Assert.Contains("/quote Ines Ruiz", page.Document.QuerySelectorAll(".ways a").Select(a => a.TextContent));
        Assert.Contains("/who", page.Document.QuerySelectorAll("datalist option").Select(o => o.GetAttribute("value")));
        Assert.Empty(page.Document.QuerySelectorAll("article"));
    }

    [Fact]
    public async Task The_address_of_an_answer_is_its_question()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);

        var page = await pages.GetAsync("/?q=%2Fwho leads the harbour office%3F");

        Assert.Equal("/?q=%2Fwho%20leads%20the%20harbour%20office%3F", page.Link("a[rel=bookmark]"));
        Assert.Equal("/who leads the harbour office?", page.One("#q").GetAttribute("value"));
        Assert.Equal("Ines Ruiz", page.One("blockquote b").TextContent);
        Assert.Equal("/?q=%2Fcontext%20harbour%23p1", page.Link("figcaption a[aria-label^=Context]"));
        Assert.Contains("in its context", (await pages.GetAsync(page.Link("figcaption a[aria-label^=Context]"))).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", new[] { "/who ", "/when ", "/where ", "/quote ", "/ask ", "/sources ", "/help " })]
    [InlineData("/wh", new[] { "/who ", "/when ", "/where " })]
    [InlineData("WHE", new[] { "/when ", "/where " })]
    [InlineData("/quote in", new[] { "/quote Ines Ruiz" })]
    [InlineData("who met tomas we", new[] { "who met Tomas Weil" })]
    [InlineData("who met z", new string[0])]
    [InlineData("who met x", new string[0])]
    public async Task What_is_typed_is_completed(string typed, string[] completions)
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);

        Assert.Equal(completions, await pages.Client.GetFromJsonAsync<string[]>($"/suggest?q={Uri.EscapeDataString(typed)}"));
    }

    [Fact]
    public async Task Folders_confine_answers_names_and_documents()
    {
        var minutes = new Document("board/minutes", "Minutes", "Ana Silva leads the board.");
        await using var pages = await RunningPages.ShowingAsync([Harbour, minutes], o => o.Folders = ["harbour"]);

        Assert.DoesNotContain("Ana Silva", (await pages.GetAsync("/?q=/who leads the board")).Text("article"), StringComparison.Ordinal);
        Assert.Single((await pages.GetAsync("/documents")).Document.QuerySelectorAll(".documents a"));
        Assert.Empty((await pages.Client.GetFromJsonAsync<string[]>("/suggest?q=who+met+Ana"))!);
        using var response = await pages.Client.GetAsync(new Uri("/documents/board/minutes", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/style.css", "text/css")]
    [InlineData("/script.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task Our_own_files_may_be_kept_for_good(string path, string type)
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);

        using var response = await pages.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }
}
