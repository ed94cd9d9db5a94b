using ChatBot.Transport;

namespace ChatBot.Slack.Sockets;

/// <summary>Makes one adapter's health of that of its sockets: any one of them is enough.</summary>
internal sealed class SocketStates(AdapterHealth health)
{
    private readonly Lock _gate = new();
    private readonly HashSet<int> _up = [];

    public void Up(int socket)
    {
        lock (_gate)
        {
            _up.Add(socket);
            health.Set(AdapterState.Ready);
        }
    }

    public void Down(int socket, string why)
    {
        health.CountReconnect();
        lock (_gate)
        {
            _up.Remove(socket);
            if (_up.Count == 0)
            {
                health.Set(AdapterState.Reconnecting, why);
            }
        }
    }
}
