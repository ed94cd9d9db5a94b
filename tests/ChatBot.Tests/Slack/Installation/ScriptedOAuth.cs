using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ChatBot.Slack.Api;
using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Installation;

/// <summary>Plays <c>oauth.v2.access</c>: a code and a refresh token serve once each, unless a test scripts another answer.</summary>
internal sealed class ScriptedOAuth : HttpMessageHandler
{
    private readonly HashSet<string> _spent = [];
    private int _issued;

    public SlackOptions Slack { get; } = new() { ApiUrl = "https://slack.example/api/", ClientId = "1.2", ClientSecret = "client-secret" };

    public HttpOptions Http { get; } = new() { PublicUrl = "https://bot.example" };

    public InstallAddresses Addresses => new(Options.Create(Http), Options.Create(Slack));

    /// <summary>The fields of each request.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Requests { get; } = new();

    /// <summary>What the next request gets instead of tokens; it is then as if it had not come.</summary>
    public ConcurrentQueue<(HttpStatusCode Status, string Json)> Instead { get; } = new();

    /// <summary>What a request waits for before it is answered.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>The rest of an answer to a code, from the comma on.</summary>
    public string Granted { get; set; } =
        """
        ,"scope":"app_mentions:read,assistant:write,chat:write,commands,im:history","bot_user_id":"U9",
        "team":{"id":"T1","name":"Ada & <b>friends</b>"},"enterprise":null,"is_enterprise_install":false
        """;

    /// <summary>A client of one replica.</summary>
    public OAuthClient NewClient(TimeProvider time)
    {
        var sender = new SlackSender(new HttpClient(this, disposeHandler: false), Options.Create(Slack), time, NullLogger<SlackSender>.Instance);
        return new OAuthClient(
            new SlackClient(sender, new MethodLimits(new Random(1), time), time, new Logger<SlackClient>(NullLoggerFactory.Instance)), Addresses, Options.Create(Slack));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("https://slack.example/api/oauth.v2.access", request.RequestUri!.ToString());
        var fields = (await request.Content!.ReadAsStringAsync(cancellationToken)).Split('&')
            .Select(f => f.Split('='))
            .ToDictionary(f => f[0], f => WebUtility.UrlDecode(f[1]));
        Requests.Enqueue(fields);
        await Before();
        var (status, json) = Instead.TryDequeue(out var other) ? other : (HttpStatusCode.OK, Answer(fields));

        return new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }

    private string Answer(Dictionary<string, string> fields)
    {
        lock (_spent)
        {
            if (fields["client_id"] != Slack.ClientId || fields["client_secret"] != Slack.ClientSecret)
            {
                return """{"ok":false,"error":"invalid_client_id"}""";
            }

            var isRefresh = fields.GetValueOrDefault("grant_type") == "refresh_token";
            if (!_spent.Add(isRefresh ? fields["refresh_token"] : fields["code"]))
            {
                return isRefresh ? """{"ok":false,"error":"invalid_refresh_token"}""" : """{"ok":false,"error":"code_already_used"}""";
            }

            var number = (++_issued).ToString(CultureInfo.InvariantCulture);
            return $$"""{"ok":true,"access_token":"xoxe.xoxb-{{number}}","refresh_token":"xoxe-{{number}}","expires_in":43200{{Granted}} }""";
        }
    }
}
