using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Transport;

namespace ChatBot.Hosting.Health;

/// <summary>How a report is written.</summary>
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    private static readonly HealthJson Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new JsonStringEnumConverter<HealthStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<AdapterState>(JsonNamingPolicy.CamelCase),
        },
    });

    public static string Write(HealthReport report) => JsonSerializer.Serialize(report, Context.HealthReport);
}
