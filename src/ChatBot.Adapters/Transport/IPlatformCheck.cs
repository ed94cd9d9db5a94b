namespace ChatBot.Transport;

/// <summary>Looks, before anything runs, whether a platform would let the bot in.</summary>
public interface IPlatformCheck
{
    /// <summary>What was looked at, each with its cure where it is wrong. What the platform answers is a finding; only cancellation throws.</summary>
    Task<IReadOnlyList<PlatformFinding>> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Text">What was found; where it is wrong, with the cure.</param>
/// <param name="IsWrong">Whether a person must act.</param>
public sealed record PlatformFinding(string Text, bool IsWrong = false);
