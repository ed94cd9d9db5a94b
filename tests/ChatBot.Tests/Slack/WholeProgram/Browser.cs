using System.Net;

namespace ChatBot.Slack.WholeProgram;

/// <summary>Somebody's browser, for which a proxy hands the bot's public address on to where it listens.</summary>
internal sealed class Browser(Uri bot) : IDisposable
{
    /// <summary>The address that the bot is told it has.</summary>
    public const string PublicUrl = "https://bot.example";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Begins an installation, allows it or not at Slack's page, and stops short of going back to the bot.</summary>
    /// <returns>The address that Slack leads back to.</returns>
    public async Task<string> BeginAsync()
    {
        var toSlack = (await GetAsync($"{PublicUrl}/slack/install")).Location;
        return (await GetAsync(toSlack)).Location;
    }

    /// <summary>The whole way of an installation.</summary>
    public async Task<WebPage> InstallAsync() => await GetAsync(await BeginAsync());

    /// <summary>Opens an address, without following where it leads.</summary>
    public async Task<WebPage> GetAsync(string address)
    {
        var isBot = address.StartsWith(PublicUrl, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, isBot ? new Uri(bot, address[PublicUrl.Length..]) : new Uri(address));
        if (isBot && _cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        using var response = await _http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return new WebPage(response.StatusCode, response.Headers.Location?.OriginalString ?? "", await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What a browser got.</summary>
internal sealed record WebPage(HttpStatusCode Status, string Location, string Body);
