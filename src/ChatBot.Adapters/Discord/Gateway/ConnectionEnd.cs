namespace ChatBot.Discord.Gateway;

/// <summary>What to do after a connection has ended.</summary>
internal enum NextStep
{
    /// <summary>Connect again and go on with the session.</summary>
    Resume,

    /// <summary>Connect again and begin a new session.</summary>
    Identify,

    /// <summary>Nothing, until a person has acted.</summary>
    Stop,
}

/// <summary>How a connection ended, and what follows from it.</summary>
/// <param name="Next">What to do.</param>
/// <param name="Why">What happened, for the log.</param>
internal sealed record ConnectionEnd(NextStep Next, string Why)
{
    /// <summary>What a person should do, where <see cref="Next"/> is <see cref="NextStep.Stop"/>.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether to wait longer than usual before the next try.</summary>
    public bool NeedsPause { get; init; }
}
