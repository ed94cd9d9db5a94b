using System.Net;
using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Documents;
using ChatBot.Retrieval;
using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Web;

/// <summary>The pages on a free port of this machine, put together by their own registration; a browser without cookies asks for them.</summary>
internal sealed class RunningPages : IAsyncDisposable
{
    private readonly RunningAdapter _adapter;

    private RunningPages(RunningAdapter adapter, Uri address, RecordingLoggers loggers)
    {
        _adapter = adapter;
        Loggers = loggers;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public RecordingLoggers Loggers { get; }

    /// <summary>Shows these documents, and answers from them.</summary>
    public static Task<RunningPages> ShowingAsync(params Document[] documents) => ShowingAsync(documents, _ => { });

    /// <summary>The same with settings and, if given, a clock.</summary>
    public static Task<RunningPages> ShowingAsync(IReadOnlyList<Document> documents, Action<WebOptions> settings, TimeProvider? time = null)
    {
        var (bot, index) = SomeBot.Over(documents);
        return StartAsync(bot, index, new RecordingLoggers(), settings, time);
    }

    /// <summary>Shows what <paramref name="index"/> holds, and answers as <paramref name="answerer"/> does.</summary>
    public static async Task<RunningPages> StartAsync(IAnswerer answerer, IndexSnapshot index, RecordingLoggers loggers, Action<WebOptions>? settings = null, TimeProvider? time = null)
    {
        var adapter = RunningAdapter.Start(answerer, loggers, services => services
            .AddSingleton(time ?? TimeProvider.System)
            .Configure<WebOptions>(o => o.Url = "http://127.0.0.1:0")
            .Configure<WebOptions>(o => settings?.Invoke(o))
            .AddWeb(_ => () => index));
        const string Said = "The pages are at ";
        var line = await loggers.LoggedAsync(Said);

        return new RunningPages(adapter, new Uri(line[Said.Length..]), loggers);
    }

    /// <summary>A page that must be there.</summary>
    public async Task<SeenPage> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} for {address}: {await response.Content.ReadAsStringAsync()}");

        return SeenPage.Of(await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _adapter.DisposeAsync();
        Loggers.Dispose();
    }
}
