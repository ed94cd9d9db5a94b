using ChatBot.Documents;
using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace ChatBot.Web.Browser;

/// <summary>The secret, typed in a real browser, whose rules for forms and cookies nobody else has.</summary>
public sealed class LoginTests
{
    private const string Secret = "the ferry sails at dawn";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_types_the_secret_comes_to_the_page_they_wanted(bool runsScripts)
    {
        await using var pages = await RunningPages.ShowingAsync([new Document("harbour", "Harbour handbook", "Ines Ruiz leads the harbour office.")], o => o.Secret = Secret);
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(pages.Client.BaseAddress!, new Window(390, runsScripts));

        await page.GotoAsync("/documents/harbour?show=names");
        await page.Locator("#secret").FillAsync("the ferry sails at noon");
        await page.Locator("#secret").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.Locator("#secret").FillAsync(Secret);
        await page.Locator("#secret").PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Harbour handbook");
        Assert.EndsWith("/documents/harbour?show=names", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/documents");
        await Expect(page.Locator(".documents a")).ToHaveTextAsync(["Harbour handbook"]);
    }
}
