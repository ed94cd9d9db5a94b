using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.FakePlatforms.Sockets;

namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>One socket from hello to its end.</summary>
internal sealed class SocketConnection(
    int number, QueuedSocket socket, RawConnection raw, Action<string> cutMidFrame, Envelopes envelopes, FakeSlackOptions options, Recording recording)
{
    private const int NormalClosure = 1000;
    private const int MostBytes = 1 << 20;

    private bool _isCut;

    public int Number { get; } = number;

    /// <summary>Whether it was told that it will be closed, so that others are better.</summary>
    public bool IsLeaving { get; private set; }

    public LostFrames Lost
    {
        get => raw.Lost;
        set => raw.Lost = value;
    }

    private string Host => string.Create(CultureInfo.InvariantCulture, $"applink-{Number}");

    public void SayHello(int connections) => socket.Enqueue(
        new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = connections,
            ["debug_info"] = new JsonObject
            {
                ["host"] = Host,
                ["build_number"] = 1,
                ["approximate_connection_time"] = (int)options.SocketLife.TotalSeconds,
            },
            ["connection_info"] = new JsonObject { ["app_id"] = options.AppId },
        }.ToCompactJson());

    /// <summary>Sends an envelope, and waits for its acknowledgement on this socket.</summary>
    public async Task<Outcome> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        var envelope = envelopes.Wrap(delivery, this);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(socket.Ended, cancellation);
        try
        {
            var acknowledged = envelope.Outcome.Task.WaitAsync(options.AckWithin, options.Clock, ended.Token);
            recording.Add(new Delivered(delivery.AskedId, delivery.Kind, delivery.Retry, Number, delivery.Payload));
            socket.Enqueue(envelope.ToJson().ToCompactJson());

            return await acknowledged;
        }
        catch (TimeoutException)
        {
            recording.Violate($"{delivery.Kind} {delivery.AskedId} was not acknowledged on socket {Number} within {options.AckWithin.TotalSeconds} s.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The socket ended before it was acknowledged.
        }

        envelope.Outcome.TrySetResult(new Outcome.Failed("timeout"));
        return await envelope.Outcome.Task;
    }

    /// <summary>Asks for a new socket when this one has lived long enough.</summary>
    public async Task RefreshAsync()
    {
        if (await OutlivesAsync(options.SocketLife))
        {
            await DisconnectAsync(DisconnectReason.RefreshRequested, options.DisconnectNotice);
        }
    }

    /// <summary>Tells the bot that the socket will be closed, and closes it after the notice.</summary>
    public async Task DisconnectAsync(string reason, TimeSpan notice)
    {
        IsLeaving = true;
        var message = new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = Host } };
        socket.Enqueue(message.ToCompactJson(), () => recording.Add(new ToldToDisconnect(Number, reason)));
        if (await OutlivesAsync(notice))
        {
            socket.Close(NormalClosure);
        }
    }

    /// <summary>Sends any text.</summary>
    public void Send(string text) => socket.Enqueue(text);

    public void Close(int code) => socket.Close(code);

    /// <summary>Cuts TCP in the middle of a frame.</summary>
    public void Cut()
    {
        _isCut = true;
        cutMidFrame("""{"envelope_id":"cut","type":"slash_commands","payload":{"command":"/wh""");
    }

    /// <summary>Reads acknowledgements until the connection ends.</summary>
    public async Task ReadAsync()
    {
        while (await socket.ReceiveAsync(MostBytes) is var (bytes, _))
        {
            envelopes.Acknowledge(JsonReading.TryParse(bytes), Number);
        }
    }

    /// <summary>Notes how the connection ended, and answers a close frame.</summary>
    public async Task EndAsync()
    {
        var (byBot, code) = await socket.EndAsync();
        recording.Add(_isCut ? new Closed(Number, false, null) : new Closed(Number, byBot, code));
    }

    private async Task<bool> OutlivesAsync(TimeSpan time)
    {
        try
        {
            await Task.Delay(time, options.Clock, socket.Ended);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
