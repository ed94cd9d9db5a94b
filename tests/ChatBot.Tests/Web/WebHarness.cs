using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Retrieval;
using ChatBot.Support;

namespace ChatBot.Web;

/// <summary>Somebody who asks on the chat page, with a browser that runs no script.</summary>
internal sealed class WebHarness : IAdapterHarness
{
    private readonly RunningPages _pages;
    private readonly List<SeenPage> _seen = [];

    private WebHarness(RunningPages pages) => _pages = pages;

    public static async Task<WebHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers) =>
        new(await RunningPages.StartAsync(answerer, IndexSnapshot.Empty, loggers));

    public Task<SeenReply> AskAsync(string command, string text) => SendAsync($"/{command} {text}");

    public Task<SeenReply> UseUnknownCommandAsync() => SendAsync("/frobnicate the ferry");

    // The rules of a page: nothing in it runs or looks but by our own files.
    public Task HasKeptTheRulesAsync()
    {
        Assert.NotEmpty(_seen);
        Assert.All(_seen, PageAssert.HoldsNothingOfOthers);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private async Task<SeenReply> SendAsync(string message)
    {
        var page = await _pages.GetAsync($"/?q={Uri.EscapeDataString(message)}");
        _seen.Add(page);
        var links = page.One("article.reply").QuerySelectorAll("a").Select(a => a.GetAttribute("href")!);

        return new SeenReply(page.Text("article.reply"), [.. links.Where(l => !l.StartsWith('/'))], []);
    }
}
