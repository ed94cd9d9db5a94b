using System.Net;
using ChatBot.Documents;
using ChatBot.Language.Dates;

namespace ChatBot.Web.Viewer;

/// <summary>The page of a document, as a browser without scripts reads it.</summary>
public sealed class DocumentPageTests
{
    private const string Office = "Ines Ruiz leads the harbour office. It stands on the old quay.";
    private const string Ferry = "“We will not wait,” Ines Ruiz said in June. The ferry stopped on 3 May 2021 because its engine broke.";

    private static readonly Document Harbour = new("port/harbour book", "Harbour handbook", $"The office\n\n{Office}\n\n{Ferry}", new PartialDate(2021, 6), new Uri("https://example.org/book"))
    {
        IsBlankLineSeparated = true,
        Headings = [new Heading(new Language.TextSpan(0, 10), 1)],
    };

    private static readonly Document Letter = new("letter", "A letter", "Dear all, the ferry stopped on 3 May 2021. Yours, Tomas Weil.");

    [Fact]
    public async Task A_citation_leads_to_its_words_marked_in_the_whole_document()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);
        var answer = await pages.GetAsync("/?q=%2Fwho leads the harbour office%3F");

        var page = await pages.GetAsync(answer.Link("a.place"));

        Assert.EndsWith("#p2", answer.Link("a.place"), StringComparison.Ordinal);
        Assert.Equal("Ines Ruiz leads the harbour office.", string.Concat(page.Document.QuerySelectorAll("mark").Select(m => m.TextContent)));
        Assert.Equal("mark", page.One("#p2").LocalName);
        Assert.Equal("Ines Ruiz", page.One("mark.answer").TextContent);
        Assert.Contains(Office, page.Text(), StringComparison.Ordinal);
        Assert.Contains(Ferry, page.Text(), StringComparison.Ordinal);
        Assert.Contains("2021-06 · 3 paragraphs · port/harbour book", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Equal("https://example.org/book", page.Link(".facts a"));
        Assert.Equal("The office", page.One("li.heading h2").TextContent);
        Assert.Empty(page.Document.QuerySelectorAll(".notice"));
    }

    [Fact]
    public async Task Paragraphs_are_numbered_and_have_an_address_each()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);

        var page = await pages.GetAsync("/documents/port/harbour%20book");

        Assert.Equal(["#p1", "#p2", "#p3"], page.Document.QuerySelectorAll("a.number").Select(a => a.GetAttribute("href")));
        Assert.Equal(Office, page.One("#p2 p").TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task Names_dates_and_quotations_stand_out_if_that_is_wanted()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);

        var plain = await pages.GetAsync("/documents/port/harbour%20book");
        var lit = await pages.GetAsync("/documents/port/harbour%20book?show=names&show=dates&show=quotations");

        Assert.Empty(plain.Document.QuerySelectorAll(".passages span"));
        Assert.Equal(["Ines Ruiz", "Ines Ruiz"], lit.Document.QuerySelectorAll(".passages .name").Select(n => n.TextContent));
        Assert.Contains("3 May 2021", lit.Document.QuerySelectorAll(".passages .date").Select(n => n.TextContent));
        Assert.Equal("said by Ines Ruiz", lit.Document.QuerySelectorAll(".passages .quotation")[0].GetAttribute("title"));
        Assert.Equal(plain.Text(".passages"), lit.Text(".passages"));
        Assert.Equal(3, lit.Document.QuerySelectorAll(".toggles input[type=checkbox][checked]").Length);
    }

    [Fact]
    public async Task The_form_of_the_highlights_keeps_what_is_cited()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);
        var answer = await pages.GetAsync("/?q=%2Fwho leads the harbour office%3F");
        var page = await pages.GetAsync(answer.Link("a.place"));

        var form = page.One("form.toggles");
        var kept = form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={Uri.EscapeDataString(i.GetAttribute("value")!)}");
        var again = await pages.GetAsync($"{form.GetAttribute("action")!.Split('#')[0]}?{string.Join('&', kept)}&show=names");

        Assert.EndsWith("#p2", form.GetAttribute("action"), StringComparison.Ordinal);
        Assert.Equal("Ines Ruiz leads the harbour office.", string.Concat(again.Document.QuerySelectorAll("mark").Select(m => m.TextContent)));
    }

    [Fact]
    public async Task From_one_citation_of_an_answer_one_comes_to_the_next_and_back()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour, Letter);
        var answer = await pages.GetAsync("/?q=%2Fwhen did the ferry stop%3F");
        Assert.Equal(2, answer.Document.QuerySelectorAll("a.place").Length);

        var first = await pages.GetAsync(answer.Document.QuerySelectorAll("a.place")[0].GetAttribute("href")!);
        var second = await pages.GetAsync(first.Link("a[rel=next]"));

        Assert.Contains("Citation 1 of 2 for /when did the ferry stop?", first.Text(".trail"), StringComparison.Ordinal);
        Assert.Empty(first.Document.QuerySelectorAll("a[rel=prev]"));
        Assert.Contains("Citation 2 of 2", second.Text(".trail"), StringComparison.Ordinal);
        Assert.NotEqual(first.Text("h1"), second.Text("h1"));
        Assert.Equal(first.Text("h1"), (await pages.GetAsync(second.Link("a[rel=prev]"))).Text("h1"));
    }

    [Fact]
    public async Task Where_the_cited_passage_has_moved_the_link_leads_to_its_new_place()
    {
        var link = await LinkAsync();
        var changed = Harbour with { Text = $"The office\n\nA new word to begin with.\n\nAnd another.\n\n{Office}\n\n{Ferry}" };
        await using var pages = await RunningPages.ShowingAsync(changed);

        using var response = await pages.Client.GetAsync(new Uri(link, UriKind.Relative));
        var page = await pages.GetAsync(response.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.EndsWith("&n=4#p4", response.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Ines Ruiz leads the harbour office.", string.Concat(page.Document.QuerySelectorAll("mark").Select(m => m.TextContent)));
        Assert.Contains("was paragraph 2 and is now 4", page.Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_cited_passage_was_rewritten_the_page_says_so_and_shows_the_nearest()
    {
        var link = await LinkAsync();
        var changed = Harbour with { Text = $"The office\n\n{Ferry}\n\nInes Ruiz leads the harbour office. It stands on the new quay." };
        await using var pages = await RunningPages.ShowingAsync(changed);

        using var response = await pages.Client.GetAsync(new Uri(link, UriKind.Relative));
        var page = await pages.GetAsync(response.Headers.Location!.OriginalString);

        Assert.Contains("no longer in this document as it was. The nearest is paragraph 3.", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal("Ines Ruiz leads the harbour office. It stands on the new quay.", page.One("mark#p3").TextContent);
    }

    [Fact]
    public async Task Where_nothing_is_like_the_cited_passage_the_page_says_that()
    {
        var link = await LinkAsync();
        await using var pages = await RunningPages.ShowingAsync(Harbour with { Text = "Nothing but herring.", Headings = null });

        var page = await pages.GetAsync(link);

        Assert.Contains("no longer in this document, and nothing here comes near it", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_not_found()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour);

        using var response = await pages.Client.GetAsync(new Uri("/documents/harbour", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_list_has_every_document_and_can_be_narrowed()
    {
        await using var pages = await RunningPages.ShowingAsync(Harbour, Letter);

        var all = await pages.GetAsync("/documents");
        var some = await pages.GetAsync("/documents?filter=LETT");

        Assert.Equal(["Harbour handbook", "A letter"], all.Document.QuerySelectorAll(".documents a").Select(a => a.TextContent));
        Assert.Contains("2021-06 · 3 paragraphs · port/harbour book", all.Text(), StringComparison.Ordinal);
        Assert.Equal(["/documents/letter"], some.Document.QuerySelectorAll(".documents a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_long_list_comes_in_parts()
    {
        await using var pages = await RunningPages.ShowingAsync([.. Enumerable.Range(0, 250).Select(i => new Document($"note{i:000}", $"Note {i}", "It rained."))]);

        var middle = await pages.GetAsync("/documents?page=2");
        var last = await pages.GetAsync(middle.Link("a[rel=next]"));

        Assert.Equal(100, middle.Document.QuerySelectorAll(".documents a").Length);
        Assert.Equal(50, last.Document.QuerySelectorAll(".documents a").Length);
        Assert.Empty(last.Document.QuerySelectorAll("a[rel=next]"));
        Assert.Equal(50, (await pages.GetAsync("/documents?page=999")).Document.QuerySelectorAll(".documents a").Length);
    }

    private static async Task<string> LinkAsync()
    {
        await using var before = await RunningPages.ShowingAsync(Harbour);
        return (await before.GetAsync("/?q=%2Fwho leads the harbour office%3F")).Link("a.place");
    }
}
