using ChatBot.Transport;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Gateway;

/// <summary>What a connection to the gateway needs from outside: settings, sockets, time, chance, and where to say how it fares.</summary>
internal sealed class GatewayServices(IOptions<DiscordOptions> options, OpenSocket open, AdapterHealth health, Random random, TimeProvider time)
{
    public DiscordOptions Options => options.Value;

    public OpenSocket Open => open;

    public AdapterHealth Health => health;

    public Random Random => random;

    public TimeProvider Time => time;
}
