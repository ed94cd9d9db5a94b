using Microsoft.Playwright;

namespace ChatBot.Web.Browser;

/// <summary>The machine's own Chromium, driven by Playwright; the one that Playwright would download is not needed.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // In milliseconds: what is slow on a busy machine is no fault.
    private const float Patience = 60_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Where it is; null if it is not installed.</summary>
    public static string? Path { get; } = Array.Find(["/usr/bin/chromium", "/usr/bin/google-chrome"], File.Exists);

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"], // root has no sandbox, containers little shared memory
        });

        Assertions.SetDefaultExpectTimeout(Patience);
        return new Chromium(playwright, browser);
    }

    /// <summary>A window of its own, with nothing kept from others.</summary>
    public async Task<IPage> OpenAsync(Uri start, Window window)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = start.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = window.Width, Height = window.Width < 600 ? 844 : 800 },
            JavaScriptEnabled = window.RunsScripts,
            ColorScheme = window.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = window.RunsScripts ? ["clipboard-read", "clipboard-write"] : [],
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);

        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}

/// <summary>What a browser is like.</summary>
/// <param name="Width">In CSS pixels: 390 is a phone.</param>
/// <param name="RunsScripts">Whether scripts are allowed.</param>
/// <param name="IsDark">Whether its owner likes dark pages.</param>
public sealed record Window(int Width, bool RunsScripts = true, bool IsDark = false);
