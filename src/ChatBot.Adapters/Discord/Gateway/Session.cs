namespace ChatBot.Discord.Gateway;

/// <summary>What must be remembered to go on with a session after its connection broke. One connection at a time uses it.</summary>
internal sealed class Session
{
    private const long None = -1;

    private long _sequence = None; // the heartbeat reads it while the receiving loop writes

    /// <summary>Its name; null when there is no session.</summary>
    public string? Id { get; private set; }

    /// <summary>Where to go on with it.</summary>
    public Uri? ResumeAddress { get; private set; }

    /// <summary>The number of the last event received; null before the first.</summary>
    public long? Sequence => Interlocked.Read(ref _sequence) is var sequence and not None ? sequence : null;

    /// <summary>Whether there is something to go on with.</summary>
    public bool CanResume => Id is not null && Sequence is not null;

    /// <summary>Takes over what a new session said of itself.</summary>
    public void Begin(Ready ready)
    {
        Id = ready.SessionId;
        ResumeAddress = GatewayAddress.From(ready.ResumeGatewayUrl);
    }

    /// <summary>Remembers how far it was followed.</summary>
    public void Advance(long sequence) => Interlocked.Exchange(ref _sequence, sequence);

    /// <summary>Forgets all.</summary>
    public void End()
    {
        (Id, ResumeAddress) = (null, null);
        Advance(None);
    }
}
