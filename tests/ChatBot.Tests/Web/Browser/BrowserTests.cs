using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Web.Browser;

/// <summary>What people do on the pages, in a real browser, with the program as it was built.</summary>
public sealed class BrowserTests(ServedSeeds seeds) : IClassFixture<ServedSeeds>
{
    private const string Question = "/when did Iran and Sweden exchange prisoners?";

    public static TheoryData<Window> Windows => new(
        new Window(1280),
        new Window(1280, RunsScripts: false),
        new Window(1280, IsDark: true),
        new Window(390),
        new Window(390, RunsScripts: false, IsDark: true));

    [BrowserTheory]
    [MemberData(nameof(Windows))]
    public async Task Whoever_asks_and_follows_the_citation_sees_the_marked_words(Window window)
    {
        var page = await AskAsync(window);
        await Expect(page.Locator("article.reply h2")).ToHaveTextAsync("June (2024-06)");
        var quoted = await page.Locator("article.reply blockquote").First.InnerTextAsync();

        await page.Locator("a.place").First.ClickAsync();

        var marks = page.Locator("mark");
        await Expect(marks.First).ToBeInViewportAsync();
        await Expect(marks.Last).ToBeInViewportAsync();
        Assert.Equal(quoted, string.Concat(await marks.AllInnerTextsAsync()));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), "The page is wider than its window.");
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Windows))]
    public async Task Highlights_can_be_switched_on_and_keep_the_marked_words_in_view(Window window)
    {
        var page = await AskAsync(window);
        await page.Locator("a.place").First.ClickAsync();

        await page.GetByLabel("names").CheckAsync();
        if (!window.RunsScripts)
        {
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show", Exact = true }).ClickAsync();
        }

        await Expect(page).ToHaveURLAsync(new Regex("show=names"));
        await Expect(page.Locator(".passages .name").First).ToBeAttachedAsync();
        await Expect(page.Locator("mark").First).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_highlight_switched_on_before_the_script_has_come_is_shown_when_it_does()
    {
        var page = await AskAsync(new Window(1280));
        var path = await page.Locator("a.place").First.GetAttributeAsync("href");
        var isSwitched = new TaskCompletionSource();
        await page.RouteAsync("**/script.js*", async route =>
        {
            await isSwitched.Task;
            await route.ContinueAsync();
        });

        await page.GotoAsync(path!, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.GetByLabel("names").CheckAsync();
        isSwitched.SetResult();

        await Expect(page).ToHaveURLAsync(new Regex("show=names"));
        await Expect(page.Locator(".passages .name").First).ToBeAttachedAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Going_back_shows_the_passage_as_it_was_before_a_highlight_was_switched_on()
    {
        var page = await AskAsync(new Window(1280));
        await page.Locator("a.place").First.ClickAsync();
        await page.GetByLabel("names").CheckAsync();
        await Expect(page).ToHaveURLAsync(new Regex("show=names"));

        await page.GoBackAsync();

        await Expect(page.GetByLabel("names")).Not.ToBeCheckedAsync();
        await Expect(page.Locator(".passages .name")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task While_somebody_types_names_of_the_documents_are_offered()
    {
        var page = await OpenAsync(new Window(1280), "/");

        await page.Locator("#q").PressSequentiallyAsync("/quote Man");

        await Expect(page.Locator("#completions option").First).ToHaveAttributeAsync("value", new Regex("^/quote .*Man"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_was_asked_is_remembered_by_this_browser_until_it_is_told_to_forget()
    {
        var page = await AskAsync(new Window(1280));
        await page.GotoAsync("/");

        await Expect(page.Locator("#history a")).ToHaveTextAsync([Question]);
        await page.Locator("#history button").ClickAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#history")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_link_can_be_copied()
    {
        var page = await AskAsync(new Window(1280));
        await page.Locator("a.place").First.ClickAsync();
        await page.Locator("button.copy").ClickAsync();
        await Expect(page.Locator("button.copy")).ToHaveTextAsync("Copied");

        Assert.Equal(page.Url, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task No_page_breaks_its_own_policy_or_asks_anybody_else()
    {
        var page = await seeds.OpenAsync(new Window(1280));
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => complaints.AddRange(new Uri(request.Url).Port == seeds.Address.Port ? [] : [request.Url]);

        foreach (var address in new[] { "/", $"/?q={Uri.EscapeDataString(Question)}", "/documents", "/documents?filter=zzz" })
        {
            await page.GotoAsync(address);
        }

        await page.GotoAsync($"/?q={Uri.EscapeDataString(Question)}");
        await page.Locator("a.place").First.ClickAsync();
        await page.GetByLabel("quotations").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("show=quotations"));

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    // Colours are looked at in both schemes, for contrast is a fault of one of them at a time.
    [AxeTheory]
    [InlineData("/", false)]
    [InlineData("/", true)]
    [InlineData("/?q=%2Fwhen+did+Iran+and+Sweden+exchange+prisoners%3F", false)]
    [InlineData("/?q=%2Fwhen+did+Iran+and+Sweden+exchange+prisoners%3F", true)]
    [InlineData("/documents", false)]
    [InlineData("/documents", true)]
    [InlineData("document", false)]
    [InlineData("document", true)]
    public async Task Axe_finds_no_serious_fault(string address, bool isDark)
    {
        var page = address == "document" ? await AskAsync(new Window(1280, IsDark: isDark)) : await OpenAsync(new Window(1280, IsDark: isDark), address);
        if (address == "document")
        {
            var path = await page.Locator("a.place").First.GetAttributeAsync("href");
            await page.GotoAsync(path!.Replace("#", "&show=names&show=dates&show=quotations#", StringComparison.Ordinal));
        }

        await page.EvaluateAsync(await File.ReadAllTextAsync(Needs.Axe));
        var faults = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))");

        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> AskAsync(Window window)
    {
        var page = await OpenAsync(window, "/");
        await page.Locator("#q").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.Locator("article.reply")).ToBeVisibleAsync();

        return page;
    }

    private async Task<IPage> OpenAsync(Window window, string address)
    {
        var page = await seeds.OpenAsync(window);
        await page.GotoAsync(address);

        return page;
    }
}
