using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>Reads what the bot sends on one connection, and does or refuses it.</summary>
internal sealed class FrameReader(GatewayConnection connection, GatewaySessions sessions, HeartbeatWatch heartbeats, FakeDiscordOptions options, Recording recording)
{
    private const int MostBytes = 4_096;

    private readonly FrameBudget _budget = new(options.Clock);

    /// <summary>Reads until the connection ends.</summary>
    public async Task RunAsync()
    {
        while (await connection.ReceiveAsync(MostBytes) is var (bytes, isWhole))
        {
            if (!isWhole)
            {
                Refuse(CloseCode.DecodeError, $"A frame of more than {MostBytes} bytes.");
                return;
            }

            if (!_budget.Spend())
            {
                Refuse(CloseCode.RateLimited, "More than 120 frames in 60 s.");
                return;
            }

            if (JsonReading.TryParse(bytes) is not JsonObject frame || frame.Number("op") is not { } op)
            {
                Refuse(CloseCode.DecodeError, "A frame that is no JSON object with an op.");
                return;
            }

            Take((int)op, frame.At("d"));
        }
    }

    private void Take(int op, JsonNode? data)
    {
        recording.Add(new Received(connection.Number, op, data));
        switch (op)
        {
            case Opcode.Heartbeat:
                heartbeats.Beat();
                CheckSequence(data);
                Acknowledge();
                break;
            case Opcode.Identify or Opcode.Resume when connection.Session is not null:
                Refuse(CloseCode.AlreadyAuthenticated, "A second identify or resume on one connection.");
                break;
            case Opcode.Identify:
                connection.Session = sessions.Identify(connection, data);
                break;
            case Opcode.Resume:
                connection.Session = sessions.Resume(connection, data);
                break;
            case Opcode.PresenceUpdate or Opcode.VoiceStateUpdate or Opcode.RequestGuildMembers:
                if (connection.Session is null)
                {
                    Refuse(CloseCode.NotAuthenticated, $"Op {op} before identify.");
                }

                break;
            default:
                Refuse(CloseCode.UnknownOpcode, $"There is no op {op} from a bot.");
                break;
        }
    }

    private void CheckSequence(JsonNode? data)
    {
        var last = connection.Session?.Sequence ?? 0;
        var isGood = data is null || (data is JsonValue value && value.TryGetValue<long>(out var sequence) && sequence <= last && sequence > 0);
        if (!isGood)
        {
            recording.Violate(string.Create(CultureInfo.InvariantCulture, $"A heartbeat with sequence {data.ToCompactJson()}; the last one was {last}."));
        }
    }

    private void Acknowledge()
    {
        if (connection.AcknowledgesHeartbeats)
        {
            connection.Enqueue(Opcode.HeartbeatAck, null);
        }
    }

    private void Refuse(int code, string because)
    {
        recording.Violate($"Closed with {code}: {because}");
        connection.Close(code);
    }
}
