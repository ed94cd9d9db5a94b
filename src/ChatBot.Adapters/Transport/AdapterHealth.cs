namespace ChatBot.Transport;

/// <summary>What an adapter is doing.</summary>
public enum AdapterState
{
    /// <summary>It has not been connected yet.</summary>
    Starting,

    /// <summary>It answers.</summary>
    Ready,

    /// <summary>It was cut off and mends that by itself.</summary>
    Reconnecting,

    /// <summary>It has given up; a person must act.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Stopped,
}

/// <summary>What an adapter is doing, and what would cure it.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Remedy">What a person should do, or why it is waiting; null where all is well.</param>
public sealed record AdapterReport(AdapterState State, string? Remedy = null);

/// <summary>The health of one adapter: written by it, read by whoever asks, at any time and from any thread.</summary>
/// <param name="adapter">The adapter's name.</param>
/// <param name="isCompanion">Whether it only keeps others company: the bot is well without it.</param>
public sealed class AdapterHealth(string adapter, bool isCompanion = false)
{
    private volatile AdapterReport _report = new(AdapterState.Starting);
    private volatile string? _obstacle;
    private long _reconnects;

    /// <summary>The adapter's name.</summary>
    public string Adapter => adapter;

    /// <summary>Whether it only keeps others company.</summary>
    public bool IsCompanion => isCompanion;

    /// <summary>What it last said; where it is connected, and nobody is answered all the same, that it has failed.</summary>
    public AdapterReport Report => _report is { State: AdapterState.Ready } && _obstacle is { } obstacle
        ? new AdapterReport(AdapterState.Failed, obstacle)
        : _report;

    /// <summary>Why nobody is answered though the adapter is connected, and what a person should do; null where all is well.</summary>
    public string? Obstacle
    {
        get => _obstacle;
        set => _obstacle = value;
    }

    /// <summary>How many connections were lost, or could not be made, and were tried again.</summary>
    public long Reconnects => Interlocked.Read(ref _reconnects);

    /// <summary>Counts one connection that is tried again, while others may go on answering.</summary>
    public void CountReconnect() => Interlocked.Increment(ref _reconnects);

    /// <summary>Counts it, and says that nobody is answered until it is there.</summary>
    /// <param name="why">What cut it off.</param>
    public void Reconnect(string why)
    {
        CountReconnect();
        Set(AdapterState.Reconnecting, why);
    }

    /// <summary>Sets what later readers see.</summary>
    public void Set(AdapterState state, string? remedy = null) => _report = new AdapterReport(state, remedy);

    /// <summary>Does an adapter's work to its end, and keeps how it ended: given up, with the cure, or stopped.</summary>
    public async Task FollowAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (AdapterStoppedException exception)
        {
            Set(AdapterState.Failed, exception.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            Set(AdapterState.Stopped);
            throw;
        }
        catch (Exception)
        {
            Set(AdapterState.Failed, "It broke; the log says how. Restart the bot, and report what the log says.");
            throw;
        }
    }
}
