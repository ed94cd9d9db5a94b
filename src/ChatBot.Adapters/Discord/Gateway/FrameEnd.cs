using System.Text.Json;

namespace ChatBot.Discord.Gateway;

/// <summary>Frames by which Discord ends a connection before it closes it.</summary>
internal static class FrameEnd
{
    /// <summary>The end that <paramref name="frame"/> asks for, or null.</summary>
    public static ConnectionEnd? Of(GatewayFrame frame) => frame.Op switch
    {
        GatewayOpcode.Reconnect => new ConnectionEnd(NextStep.Resume, "Discord asked for a new connection"),
        GatewayOpcode.InvalidSession when frame.D.ValueKind == JsonValueKind.True =>
            new ConnectionEnd(NextStep.Resume, "Discord asked to resume the session") { NeedsPause = true },
        GatewayOpcode.InvalidSession => new ConnectionEnd(NextStep.Identify, "the session is not valid any more") { NeedsPause = true },
        _ => null,
    };
}
