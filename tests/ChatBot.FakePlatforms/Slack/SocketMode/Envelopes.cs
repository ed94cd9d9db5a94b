using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Deliveries;

namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>What went out over sockets, and which of them may acknowledge it.</summary>
internal sealed class Envelopes(FakeSlackOptions options, Recording recording)
{
    private readonly ConcurrentDictionary<string, Envelope> _byId = new();

    /// <summary>Puts a delivery into an envelope.</summary>
    /// <returns>Its id, its JSON, and what comes of it.</returns>
    public Envelope Wrap(Delivery delivery, SocketConnection connection)
    {
        var envelope = new Envelope(Guid.NewGuid().ToString(), delivery, connection.Number, options.Clock.GetTimestamp());
        return _byId[envelope.Id] = envelope;
    }

    /// <summary>Takes an acknowledgement, on time and from the right socket or not.</summary>
    public void Acknowledge(JsonNode? frame, int connection)
    {
        if (frame.Text("envelope_id") is not { } id || !_byId.TryGetValue(id, out var envelope))
        {
            recording.Violate($"Socket {connection} sent what acknowledges nothing: {frame.ToCompactJson()}");
            return;
        }

        var what = $"{envelope.Delivery.Kind} {envelope.Delivery.AskedId}";
        var after = options.Clock.GetElapsedTime(envelope.SentAt);
        if (envelope.Connection != connection)
        {
            recording.Violate($"{what} came on socket {envelope.Connection} and was acknowledged on socket {connection}.");
        }
        else if (after > options.AckWithin)
        {
            recording.Violate(string.Create(CultureInfo.InvariantCulture, $"{what} was acknowledged after {after.TotalSeconds:0.00} s; {options.AckWithin.TotalSeconds} s are allowed."));
        }
        else if (!envelope.Outcome.TrySetResult(new Outcome.Acknowledged(frame.At("payload"))))
        {
            recording.Violate($"{what} was acknowledged twice.");
        }
    }
}
