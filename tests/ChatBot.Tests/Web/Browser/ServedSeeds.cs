using ChatBot.Support;

namespace ChatBot.Web.Browser;

/// <summary>The built program, serving the seeds on a free port, and Chromium to look at them: one of each for all tests of a class.</summary>
public sealed class ServedSeeds : IAsyncLifetime
{
    private RunningProgram? _program;
    private Chromium? _chromium;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is not null)
        {
            return;
        }

        _program = RunningProgram.Serve(("Web__Url", "http://127.0.0.1:0"), ("Web__RequestsPerMinute", "100000"));
        const string Said = "The pages are at ";
        var line = await _program.LoggedAsync(Said);
        Address = new Uri(line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].Trim());
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        if (_program is not null)
        {
            await _program.DisposeAsync();
        }
    }

    internal Task<Microsoft.Playwright.IPage> OpenAsync(Window window) => _chromium!.OpenAsync(Address, window);
}
