using System.Net.WebSockets;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>Takes WebSockets, on the first host and on the one for resuming.</summary>
internal sealed class GatewayEndpoint(FakeDiscordOptions options, GatewaySessions sessions, Recording recording)
{
    private readonly Lock _gate = new();
    private readonly List<GatewayConnection> _open = [];
    private string? _firstQuery;
    private int _count;

    /// <summary>The port that serves resuming only.</summary>
    public int ResumePort { get; set; }

    /// <summary>While true, the host for resuming takes no connection.</summary>
    public bool IsResumeHostDown { get; set; }

    /// <summary>Whether heartbeats on new connections are answered.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    public IReadOnlyList<GatewayConnection> Open
    {
        get
        {
            lock (_gate)
            {
                return [.. _open];
            }
        }
    }

    public void Use(WebApplication app)
    {
        RawConnection.Use(app);

        // The clients' own pings are answered; ours would hide that a bot watches nothing but pings.
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.Use((context, next) => context.WebSockets.IsWebSocketRequest ? ServeAsync(context) : next(context));
    }

    private async Task ServeAsync(HttpContext context)
    {
        var isResumeHost = context.Connection.LocalPort == ResumePort;
        if (isResumeHost && IsResumeHostDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var raw = RawConnection.Of(context);
        var socket = await context.WebSockets.AcceptWebSocketAsync();
        var isCompressed = context.Request.Query["compress"] == "zlib-stream";
        using var connection = new GatewayConnection(
            Interlocked.Increment(ref _count), socket, isCompressed, half => raw.CutAfter(half, context), recording)
        {
            AcknowledgesHeartbeats = AcknowledgesHeartbeats,
        };
        recording.Add(new Connected(connection.Number, isResumeHost, context.Request.QueryString.ToString()));

        await RunAsync(connection, isResumeHost, context.Request);
    }

    private async Task RunAsync(GatewayConnection connection, bool isResumeHost, HttpRequest request)
    {
        Keep(connection);
        using var heartbeats = new HeartbeatWatch(connection, options, recording);
        var sending = connection.SendQueuedAsync();
        try
        {
            if (IsGoodQuery(request, connection))
            {
                connection.Enqueue(Opcode.Hello, new System.Text.Json.Nodes.JsonObject
                {
                    ["heartbeat_interval"] = (int)options.HeartbeatInterval.TotalMilliseconds,
                    ["_trace"] = new System.Text.Json.Nodes.JsonArray("[\"fake-gateway\"]"),
                });
            }

            await new FrameReader(connection, sessions, heartbeats, options, recording).RunAsync();
            await DrainAsync(connection);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The bot, or a test, cut the connection.
        }

        CheckHost(connection, isResumeHost);
        await connection.EndAsync(sessions);
        Forget(connection);
        await sending;
    }

    // After a refused frame the rest is read and dropped, until the bot has seen the close frame.
    private static async Task DrainAsync(GatewayConnection connection)
    {
        while (await connection.ReceiveAsync(1 << 16) is not null)
        {
        }
    }

    private bool IsGoodQuery(HttpRequest request, GatewayConnection connection)
    {
        var query = request.QueryString.ToString();
        _firstQuery ??= query;
        if (query != _firstQuery)
        {
            recording.Violate($"Connected with the query '{query}', after '{_firstQuery}' at first.");
        }

        if (request.Query["v"] != "10" || request.Query["encoding"] != "json")
        {
            recording.Violate($"Connected with the query '{query}'; v=10 and encoding=json is what there is.");
            connection.Close(CloseCode.InvalidVersion);
            return false;
        }

        return true;
    }

    private void CheckHost(GatewayConnection connection, bool isResumeHost)
    {
        var ops = recording.Of<Received>().Where(r => r.Connection == connection.Number).Select(r => r.Op).ToList();
        if (ops.Contains(Opcode.Resume) && !isResumeHost)
        {
            recording.Violate("Resumed at the first host, not at resume_gateway_url.");
        }

        if (ops.Contains(Opcode.Identify) && isResumeHost)
        {
            recording.Violate("Identified at resume_gateway_url, not at the first host.");
        }
    }

    private void Keep(GatewayConnection connection)
    {
        lock (_gate)
        {
            _open.Add(connection);
        }
    }

    private void Forget(GatewayConnection connection)
    {
        lock (_gate)
        {
            _open.Remove(connection);
        }
    }
}
