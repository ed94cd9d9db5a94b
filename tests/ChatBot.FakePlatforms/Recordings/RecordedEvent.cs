namespace ChatBot.FakePlatforms.Recordings;

/// <summary>Something that a platform saw or did; <see cref="At"/> is its clock's time.</summary>
public abstract record RecordedEvent
{
    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>Whether it happens all the time and explains nothing.</summary>
    internal virtual bool IsRoutine => false;
}

/// <summary>A rule of the platform that the client broke, said so that a person can mend it.</summary>
public sealed record Violation(string Text) : RecordedEvent;
