using System.Net.WebSockets;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>Takes sockets, and delivers on any of those that are open: https://docs.slack.dev/apis/events-api/using-socket-mode.</summary>
internal sealed class SocketEndpoint(FakeSlackOptions options, SocketUrls urls, Envelopes envelopes, Recording recording) : IDeliveryRoute
{
    private readonly Lock _gate = new();
    private readonly List<SocketConnection> _open = [];
    private int _count;
    private int _turn;

    /// <summary>The socket that gets all deliveries while it is open; null for each in its turn.</summary>
    public int? Only { get; set; }

    /// <summary>Whether Socket Mode was switched off.</summary>
    public bool IsSwitchedOff { get; set; }

    /// <summary>Whether new sockets are sent no hello.</summary>
    public bool IsMute { get; set; }

    public IReadOnlyList<SocketConnection> Open
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
        app.UseWebSockets();
        app.Use((context, next) => context.WebSockets.IsWebSocketRequest ? ServeAsync(context) : next(context));
    }

    public Task<Outcome> DeliverAsync(Delivery delivery, CancellationToken cancellation) => Next() is { } connection
        ? connection.DeliverAsync(delivery, cancellation)
        : Task.FromResult<Outcome>(new Outcome.Failed("connection_failed"));

    private SocketConnection? Next()
    {
        lock (_gate)
        {
            var staying = _open.Where(c => !c.IsLeaving).DefaultIfEmpty(_open.FirstOrDefault()).OfType<SocketConnection>().ToList();
            return staying.Find(c => c.Number == Only) ?? staying.ElementAtOrDefault(_turn++ % Math.Max(1, staying.Count));
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (!urls.Take(context.Request.Query["ticket"].ToString()))
        {
            recording.Violate("Opened a socket at an address that was used before, is too old, or never was.");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var raw = RawConnection.Of(context);
        using var socket = new QueuedSocket(await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = options.PingInterval,
            KeepAliveTimeout = options.PongWithin,
        }));
        var connection = new SocketConnection(
            Interlocked.Increment(ref _count), socket, raw, half => raw.CutAfter(half, context), envelopes, options, recording);
        var sending = socket.SendQueuedAsync();
        Greet(connection, context.Request.QueryString.ToString());
        await ReadAsync(connection);

        await connection.EndAsync();
        lock (_gate)
        {
            _open.Remove(connection);
        }

        await sending;
        await LingerAsync(raw, context);
    }

    private void Greet(SocketConnection connection, string query)
    {
        int connections;
        lock (_gate)
        {
            connections = _open.Count + 1;
            if (!IsSwitchedOff && connections <= options.MostSockets)
            {
                _open.Add(connection);
            }
        }

        recording.Add(new Connected(connection.Number, query));
        if (IsSwitchedOff || connections > options.MostSockets)
        {
            _ = connection.DisconnectAsync(IsSwitchedOff ? DisconnectReason.LinkDisabled : DisconnectReason.TooManyWebsockets, TimeSpan.Zero);
        }
        else if (!IsMute)
        {
            connection.SayHello(connections);
            _ = connection.RefreshAsync();
        }
    }

    private static async Task ReadAsync(SocketConnection connection)
    {
        try
        {
            await connection.ReadAsync();
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The bot, or a test, cut the connection, or a ping was not answered.
        }
    }

    // After both close frames, or with one of them lost, Slack leaves TCP to the client.
    private async Task LingerAsync(RawConnection raw, HttpContext context)
    {
        using var limit = new CancellationTokenSource(options.TcpLingers, options.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.RequestAborted);
        try
        {
            await raw.DrainAsync(both.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It is gone.
        }
    }
}
