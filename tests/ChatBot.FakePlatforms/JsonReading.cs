using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms;

/// <summary>Short ways to read JSON that a client sent, which may be anything: what has the wrong type reads as missing.</summary>
public static class JsonReading
{
    internal static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The property's text, or null.</summary>
    public static string? Text(this JsonNode? node, string property) => (node.At(property) as JsonValue).AsText();

    /// <summary>The property's whole number, or null.</summary>
    public static long? Number(this JsonNode? node, string property) =>
        node.At(property) is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    /// <summary>Whether the property is there and true.</summary>
    public static bool Flag(this JsonNode? node, string property) =>
        node.At(property) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The property's objects, none if it is no array.</summary>
    public static IReadOnlyList<JsonObject> Objects(this JsonNode? node, string property) =>
        node.At(property) is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    /// <summary>The property, or null where it is missing or <paramref name="node"/> is no object.</summary>
    public static JsonNode? At(this JsonNode? node, string property) =>
        node is JsonObject parent && parent.TryGetPropertyValue(property, out var value) ? value : null;

    /// <summary>The text of a JSON string; null for anything else.</summary>
    public static string? AsText(this JsonValue? value) => value is not null && value.TryGetValue<string>(out var text) ? text : null;

    internal static bool Has(this JsonNode? node, string property) => node.At(property) is not null;

    internal static string ToCompactJson(this JsonNode? node) => node?.ToJsonString(Compact) ?? "null";

    /// <summary>Reads JSON; null for what is none, and for a lone <c>null</c>.</summary>
    internal static JsonNode? TryParse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
