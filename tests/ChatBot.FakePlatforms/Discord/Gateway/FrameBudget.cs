namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>At most 120 frames in any 60 seconds of one connection, heartbeats counted.</summary>
internal sealed class FrameBudget(TimeProvider clock)
{
    private const int MostFrames = 120;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _frames = new();

    /// <returns>False for the frame that is one too many.</returns>
    public bool Spend()
    {
        while (_frames.TryPeek(out var first) && clock.GetElapsedTime(first) > Window)
        {
            _frames.Dequeue();
        }

        _frames.Enqueue(clock.GetTimestamp());
        return _frames.Count <= MostFrames;
    }
}
