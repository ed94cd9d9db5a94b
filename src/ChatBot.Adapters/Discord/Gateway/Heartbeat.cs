using System.Text.Json;

namespace ChatBot.Discord.Gateway;

/// <summary>Shows Discord that we are there, and notices when Discord is not.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#sending-heartbeats</remarks>
internal sealed class Heartbeat(FrameBudget frames, Session session, Random random, TimeProvider time)
{
    private volatile bool _isAcknowledged = true;

    /// <summary>Notes that Discord has answered.</summary>
    public void Acknowledge() => _isAcknowledged = true;

    /// <summary>Sends one out of turn, as Discord may ask.</summary>
    public Task AnswerAsync(CancellationToken cancellationToken) => frames.SendHeartbeatAsync(Frame(), cancellationToken);

    /// <summary>
    /// Sends one after any part of <paramref name="interval"/>, then one every interval; returns when the one before was
    /// never acknowledged: the connection is dead, whatever the socket says.
    /// </summary>
    public async Task BeatUntilUnansweredAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random.NextDouble(), time, cancellationToken);
        while (_isAcknowledged)
        {
            _isAcknowledged = false;
            await frames.SendHeartbeatAsync(Frame(), cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }

    private ReadOnlyMemory<byte> Frame() => JsonSerializer.SerializeToUtf8Bytes(
        new OutgoingFrame<long?>(GatewayOpcode.Heartbeat, session.Sequence),
        DiscordJson.Wire.OutgoingFrameNullableInt64);
}
