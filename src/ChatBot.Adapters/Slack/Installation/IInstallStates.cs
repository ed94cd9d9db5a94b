namespace ChatBot.Slack.Installation;

/// <summary>Keeps, for all replicas together, which installations were begun and in which browser.</summary>
public interface IInstallStates
{
    /// <summary>Keeps one for a while; false if there are too many, and none more is taken for now.</summary>
    /// <param name="state">What Slack will hand back; a hash of it.</param>
    /// <param name="browser">What the browser will bring; a hash of it.</param>
    /// <param name="expiresAt">From then on it counts no more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> TryAddAsync(byte[] state, byte[] browser, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Takes one out, so that it serves once: whether it was there, in time, and begun in this browser.</summary>
    Task<bool> TryTakeAsync(byte[] state, byte[] browser, CancellationToken cancellationToken);
}
