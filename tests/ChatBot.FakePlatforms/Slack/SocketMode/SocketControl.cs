using ChatBot.FakePlatforms.Sockets;

namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>Lets a test make sockets do what they do on a bad day. What names no socket is done to all that are open.</summary>
public sealed class SocketControl
{
    private readonly SocketEndpoint _endpoint;
    private readonly FakeSlackOptions _options;

    internal SocketControl(SocketEndpoint endpoint, FakeSlackOptions options) => (_endpoint, _options) = (endpoint, options);

    /// <summary>The numbers of the sockets that are open.</summary>
    public IReadOnlyList<int> Open => [.. _endpoint.Open.Select(c => c.Number)];

    /// <summary>The socket that gets all deliveries while it is open and stays; null for each in its turn.</summary>
    public int? DeliverOnlyOn
    {
        get => _endpoint.Only;
        set => _endpoint.Only = value;
    }

    /// <summary>While true, new sockets are sent no hello.</summary>
    public bool SendsNoHello
    {
        get => _endpoint.IsMute;
        set => _endpoint.IsMute = value;
    }

    /// <summary>While true, Socket Mode is switched off: new sockets are told so at once. Those that are open are not told by this.</summary>
    public bool IsSwitchedOff
    {
        get => _endpoint.IsSwitchedOff;
        set => _endpoint.IsSwitchedOff = value;
    }

    /// <summary>Sends a disconnect message (see <see cref="DisconnectReason"/>), and closes after the notice, or at once where Slack gives none.</summary>
    public void Disconnect(string reason, int? socket = null)
    {
        var notice = reason is DisconnectReason.Warning or DisconnectReason.RefreshRequested ? _options.DisconnectNotice : TimeSpan.Zero;
        Each(socket, c => _ = c.DisconnectAsync(reason, notice));
    }

    /// <summary>Closes without a disconnect message.</summary>
    public void Close(int code, int? socket = null) => Each(socket, c => c.Close(code));

    /// <summary>Cuts TCP in the middle of a frame.</summary>
    public void CutMidFrame(int? socket = null) => Each(socket, c => c.Cut());

    /// <summary>From now on no ping of the bot's is answered.</summary>
    public void LosePongs(int? socket = null) => Each(socket, c => c.Lost |= LostFrames.Pongs);

    /// <summary>From now on the bot gets no pings.</summary>
    public void LosePings(int? socket = null) => Each(socket, c => c.Lost |= LostFrames.Pings);

    /// <summary>From now on the bot gets no close frame, be it Slack's own or the answer to its own.</summary>
    public void LoseCloseFrames(int? socket = null) => Each(socket, c => c.Lost |= LostFrames.Closes);

    /// <summary>Sends any text as a frame: what is no JSON, or of a type that a bot need not know.</summary>
    public void Send(string text, int? socket = null) => Each(socket, c => c.Send(text));

    private void Each(int? number, Action<SocketConnection> act)
    {
        foreach (var connection in _endpoint.Open.Where(c => number is null || c.Number == number))
        {
            act(connection);
        }
    }
}
