using ChatBot.Slack.Api;
using ChatBot.Transport;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Sockets;

/// <summary>What connections need from outside: settings, the Web API, sockets, time, chance, and where to say how they fare.</summary>
internal sealed class SocketServices(IOptions<SlackOptions> options, SlackClient client, OpenSocket open, AdapterHealth health, Random random, TimeProvider time)
{
    public SlackOptions Options => options.Value;

    public SlackClient Client => client;

    public OpenSocket Open => open;

    public AdapterHealth Health => health;

    public Random Random => random;

    public TimeProvider Time => time;
}
