using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Commands;
using ChatBot.FakePlatforms.Discord.Control;
using ChatBot.FakePlatforms.Discord.Endpoint;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>
/// Discord's side of the protocol, on 127.0.0.1: REST, gateway, and people who use the bot. It enforces what the
/// documentation asks of a bot, above all what no client would notice the absence of, and records what was broken.
/// </summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CommandRegistry _commands;
    private readonly InteractionDesk _desk;
    private readonly GatewaySessions _sessions;
    private int _people;

    private FakeDiscord(FakeDiscordOptions options)
    {
        Options = options;
        Recording = new Recording(options.Clock);
        var ids = new Snowflakes(options.Clock);
        var key = Ed25519.IsAvailable ? new Ed25519(new byte[32]) : null;
        Application = new DiscordApplication(options, key?.PublicKey ?? new string('0', 64));
        var identifyLimits = new IdentifyLimits(options);
        _sessions = new GatewaySessions(options, Application, identifyLimits, Recording);
        _commands = new CommandRegistry(options, ids, Recording);
        var messages = new Messages(options, ids);
        _desk = new InteractionDesk(options, messages, Recording);
        var followUps = new FollowUpDesk(options, _desk, messages, Recording);
        Payloads = new InteractionPayload(options, ids);
        Endpoint = new InteractionsEndpoint(options, Application, _desk, Payloads, key, Recording);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0); // the host for resuming
        });
        _app = builder.Build();

        var gateway = new GatewayEndpoint(options, _sessions, Recording);
        Gateway = new GatewayControl(gateway, _sessions, identifyLimits);
        gateway.Use(_app);
        _app.UseRouting();
        var routes = new RouteTable(options, Application, _commands, _desk, followUps, _sessions);
        new ApiEndpoint(routes, new RequestRules(Application, options, Recording), new RateLimits(options, Recording), Faults, Recording).Map(_app);
        new ControlEndpoint(this).Map(_app);
    }

    /// <summary>What it is like.</summary>
    public FakeDiscordOptions Options { get; }

    /// <summary>What has happened, and which rules were broken.</summary>
    public Recording Recording { get; }

    /// <summary>What shall go wrong with the next requests.</summary>
    public Faults Faults { get; } = new();

    /// <summary>What shall happen at the gateway.</summary>
    public GatewayControl Gateway { get; }

    /// <summary>The bot's interactions endpoint, for a bot without a gateway.</summary>
    public InteractionsEndpoint Endpoint { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The base of the REST API, without a slash at its end.</summary>
    public string ApiUrl => $"{Address.GetLeftPart(UriPartial.Authority)}/api/v10";

    /// <summary>The key by which the bot verifies what it gets over HTTP.</summary>
    public string PublicKey => Application.PublicKey;

    /// <summary>The commands that people can use now.</summary>
    public IReadOnlyList<JsonObject> RegisteredCommands => _commands.Visible;

    /// <summary>The interactions that have had no answer.</summary>
    public IReadOnlyList<string> Unanswered => [.. _desk.Unanswered.Select(i => $"{i.Kind} {i.Id}")];

    /// <summary>The tokens of all interactions so far, which no log may hold.</summary>
    public IReadOnlyList<string> InteractionTokens => _desk.Tokens;

    internal DiscordApplication Application { get; }

    internal InteractionPayload Payloads { get; }

    /// <summary>Starts one, with Discord's own figures unless told otherwise.</summary>
    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions? options = null)
    {
        var discord = new FakeDiscord(options ?? new FakeDiscordOptions());
        await discord.ListenAsync();

        return discord;
    }

    /// <summary>Somebody new.</summary>
    public Person NewPerson(string name = "ada", Place place = Place.Guild, string locale = "en-US")
    {
        var number = Interlocked.Increment(ref _people).ToString("00000", CultureInfo.InvariantCulture);
        var channel = place == Place.Guild ? "1100000000000000004" : $"12000000000000{number}";

        return new Person(this, $"13000000000000{number}", name, place) { Locale = locale, ChannelId = channel };
    }

    /// <summary>From now on the bot's token is refused, at REST and when it identifies or resumes.</summary>
    public void RevokeToken() => Application.RevokeToken();

    /// <summary>Sets the interactions endpoint without testing it, as the portal may have been set long ago.</summary>
    public void SetInteractionsEndpoint(Uri url) => Application.InteractionsEndpointUrl = url;

    /// <summary>Waits until the bot has a session.</summary>
    public Task<BecameReady> ReadyAsync(int count = 1) => Recording.NthAsync<BecameReady>(count, _ => true, $"session {count}");

    /// <summary>Waits until the command is registered.</summary>
    public Task RegisteredAsync() => Recording.FirstAsync<Requested>(
        r => r.Operation is Routes.PutCommands or Routes.PutGuildCommands && r.Status == 200, "the registration of commands");

    /// <summary>Sends the same interaction again, as Discord may do.</summary>
    public Task RepeatAsync(Asked asked) => DeliverAsync(asked.Interaction);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var noWaiting = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(noWaiting.Token);
        await _app.DisposeAsync();
        Endpoint.Dispose();
    }

    internal async Task<Asked> SendAsync(InteractionKind kind, Person person, JsonObject data, ReplyMessage? source = null)
    {
        var interaction = Payloads.Of(kind, person, data, source);
        _desk.Open(interaction);
        await DeliverAsync(interaction);

        return new Asked(interaction, Recording);
    }

    private Task DeliverAsync(Interaction interaction)
    {
        if (Application.InteractionsEndpointUrl is not null)
        {
            return Endpoint.DeliverAsync(interaction);
        }

        Gateway.Dispatch("INTERACTION_CREATE", interaction.Payload.DeepClone(), interaction.Payload.Text("guild_id"), Options.Shards);
        return Task.CompletedTask;
    }

    private async Task ListenAsync()
    {
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(a => new Uri(a)).ToList();
        Address = addresses[0];
        Gateway.ListenAt(addresses[0], addresses[1]);
    }
}
