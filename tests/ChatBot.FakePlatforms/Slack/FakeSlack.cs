using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Control;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Slack.HttpMode;
using ChatBot.FakePlatforms.Slack.OAuth;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.SocketMode;
using ChatBot.FakePlatforms.Slack.Views;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Slack.Workspaces;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>
/// Slack's side of the protocol, on 127.0.0.1: Web API, Socket Mode, and people who use the bot. It enforces what the
/// documentation asks of an app, above all what no client would notice the absence of, and records what was broken.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DeliveryDesk _desk;
    private readonly HttpRoute _httpRoute;
    private readonly EventTeller _events;
    private readonly ResponseUrls _responseUrls;
    private readonly SocketUrls _socketUrls;
    private readonly TokenBook _tokens;
    private readonly SlackIds _ids;
    private int _people;

    private FakeSlack(FakeSlackOptions options)
    {
        Options = options;
        Recording = new Recording(options.Clock);
        _ids = new SlackIds(options.Clock);
        _tokens = new TokenBook(options.Clock);
        Workspace = new Workspace("T0FAKE00001", "example", "U0FAKEBOT01", "B0FAKE00001");
        _tokens.Add(new Grant(options.BotToken, Workspace, options.Scopes, IsAppLevel: false));
        _tokens.Add(new Grant(options.AppToken, Workspace, options.AppScopes, IsAppLevel: true));

        Channels = new Channels(_ids);
        Messages = new Messages(options, _ids);
        Views = new ViewStore(options, _ids);
        General = Channels.Add("general");
        var triggers = new Triggers(options, _ids);
        _responseUrls = new ResponseUrls(options, _ids, Messages, Recording);
        _socketUrls = new SocketUrls(options, _ids);

        var sockets = new SocketEndpoint(options, _socketUrls, new Envelopes(options, Recording), Recording);
        Sockets = new SocketControl(sockets, options);
        _desk = new DeliveryDesk(options, Recording) { Route = sockets };
        _httpRoute = new HttpRoute(options, Recording);
        Http = new HttpControl(options, _httpRoute, _desk, Recording);
        var payloads = new Payloads(options, _ids);
        _events = new EventTeller(options, _ids, payloads, _desk);
        Deeds = new Deeds(_ids, payloads, Messages, Channels, _responseUrls, triggers, Views, _events, _desk, Recording);

        Installs = new Installs(Workspace);
        var codes = new CodeBook(options, _ids);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        sockets.Use(_app);
        _app.UseRouting();
        var methods = new MethodTable(
            new AuthMethods(options, _tokens), _socketUrls, new ChatMethods(Channels, Messages, _events, Recording),
            new ViewMethods(Views, triggers, Recording), new AssistantMethods(Channels, Recording), new OAuthMethods(options, _ids, codes, _tokens));
        new ApiEndpoint(methods, _tokens, new RateLimits(options, Recording), Faults, Recording).Map(_app);
        new ResponseUrlEndpoint(_responseUrls, Faults, Recording).Map(_app);
        new AuthorizePage(options, Installs, codes, Recording).Map(_app);
        new ControlEndpoint(this).Map(_app);
    }

    /// <summary>What it is like.</summary>
    public FakeSlackOptions Options { get; }

    /// <summary>What has happened, and which rules were broken.</summary>
    public Recording Recording { get; }

    /// <summary>What shall go wrong with the next calls, named as in <see cref="ApiMethods"/>.</summary>
    public Faults Faults { get; } = new();

    /// <summary>What shall happen to sockets.</summary>
    public SocketControl Sockets { get; }

    /// <summary>The app's request URLs, for an app without sockets.</summary>
    public HttpControl Http { get; }

    /// <summary>Who installs the app next.</summary>
    public Installs Installs { get; }

    /// <summary>The first workspace, where the bot's token is good.</summary>
    public Workspace Workspace { get; }

    /// <summary>A channel that the bot is in.</summary>
    public Channel General { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The base of the Web API, with a slash at its end.</summary>
    public string ApiUrl => $"{Address.GetLeftPart(UriPartial.Authority)}/api/";

    /// <summary>Commands and interactions that have had no acknowledgement, and events that had none in time.</summary>
    public IReadOnlyList<string> Unacknowledged => _desk.Unacknowledged;

    /// <summary>All tokens, secrets and response_urls so far, which no log may hold.</summary>
    public IReadOnlyList<string> Secrets => [.. _tokens.All, Options.SigningSecret, Options.ClientSecret, .. _responseUrls.All];

    internal Messages Messages { get; }

    internal Channels Channels { get; }

    internal ViewStore Views { get; }

    internal Deeds Deeds { get; }

    /// <summary>Starts one, with Slack's own figures unless told otherwise.</summary>
    public static async Task<FakeSlack> StartAsync(FakeSlackOptions? options = null)
    {
        var slack = new FakeSlack(options ?? new FakeSlackOptions());
        await slack.ListenAsync();

        return slack;
    }

    /// <summary>Somebody new, in <see cref="General"/> and of the first workspace unless told otherwise.</summary>
    public Person NewPerson(string name = "ada", Channel? channel = null, Workspace? workspace = null)
    {
        var number = Interlocked.Increment(ref _people).ToString("000000", CultureInfo.InvariantCulture);
        return new Person(this, workspace ?? Workspace, $"U0PERS{number}", name, channel ?? General);
    }

    /// <summary>A team that does not have the app yet.</summary>
    public Workspace NewWorkspace(string domain, string? enterpriseId = null) =>
        new(_ids.Next("T"), domain, _ids.Next("U"), _ids.Next("B")) { EnterpriseId = enterpriseId };

    /// <summary>Takes the app away from a team: its tokens are dead, and the app is told.</summary>
    public void Uninstall(Workspace workspace)
    {
        _tokens.Refuse(workspace, "account_inactive");
        var tokens = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.BotUserId) };
        _events.Tell(workspace, "tokens_revoked", new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = tokens });
        _events.Tell(workspace, "app_uninstalled", new JsonObject { ["type"] = "app_uninstalled" });
    }

    /// <summary>A new channel; the bot is in it unless told otherwise.</summary>
    public Channel NewChannel(string name, bool hasBot = true, bool isArchived = false) =>
        Channels.Keep(Channels.Add(name) with { HasBot = hasBot, IsArchived = isArchived });

    /// <summary>Waits until the bot has this many sockets, counted over all its life.</summary>
    public Task<Connected> ConnectedAsync(int count = 1) => Recording.NthAsync<Connected>(count, _ => true, $"socket {count}");

    /// <summary>Waits until the bot publishes the person's home for the <paramref name="count"/>-th time.</summary>
    public async Task<SlackView> PublishedAsync(Person person, int count = 1) =>
        (await Recording.NthAsync<ViewShown>(count, v => v.View.UserId == person.Id && v.View.Type == "home", $"home {count} of {person.Name}")).View;

    /// <summary>Waits for the <paramref name="count"/>-th message that the bot posts to a channel by itself, not as an answer.</summary>
    public async Task<SlackMessage> PostedAsync(Channel channel, int count = 1) =>
        (await Recording.NthAsync<Shown>(count, s => s.Cause is null && s.Message.Channel == channel.Id, $"post {count} in {channel.Name}")).Message;

    /// <summary>Tells the app the same once more, as Slack does when it believes that it was not heard.</summary>
    public void Repeat(Asked asked)
    {
        var told = asked.Delivery ?? throw new InvalidOperationException($"The app was not told of {asked}.");
        _desk.Send(told with { Retry = told.Retry + 1, RetryReason = "timeout" });
    }

    /// <summary>From now on no response_url given out so far is good.</summary>
    public void ExpireResponseUrls() => _responseUrls.ExpireAll();

    /// <summary>From now on the bot's token is refused with this.</summary>
    public void RevokeToken(string error = "token_revoked") => _tokens.Refuse(Workspace, error);

    /// <summary>Tells the app of any event of the first workspace.</summary>
    public void SendEvent(string subscription, JsonObject inner) => _events.Tell(Workspace, subscription, inner);

    /// <summary>Tells the app that there were more events than it is told of, the one payload without an event in it.</summary>
    public void SendRateLimit() => _events.TellOfRateLimit(Workspace);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var noWaiting = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(noWaiting.Token);
        await _app.DisposeAsync();
        _desk.Dispose();
        _httpRoute.Dispose();
    }

    private async Task ListenAsync()
    {
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _responseUrls.Base = Address.GetLeftPart(UriPartial.Authority);
        _socketUrls.Base = $"ws://{Address.Authority}";
    }
}
