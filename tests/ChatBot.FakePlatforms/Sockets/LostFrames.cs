namespace ChatBot.FakePlatforms.Sockets;

/// <summary>The control frames that never arrive.</summary>
[Flags]
internal enum LostFrames
{
    /// <summary>All arrive.</summary>
    None = 0,

    /// <summary>The server's close frames, so that a close handshake hangs.</summary>
    Closes = 1,

    /// <summary>The server's pings.</summary>
    Pings = 2,

    /// <summary>The server's answers to pings.</summary>
    Pongs = 4,
}
