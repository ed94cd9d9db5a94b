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
public sealed class AdapterHealth(string adapter)
{
    private volatile AdapterReport _report = new(AdapterState.Starting);

    /// <summary>The adapter's name.</summary>
    public string Adapter => adapter;

    /// <summary>What it last said.</summary>
    public AdapterReport Report => _report;

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
    }
}
