using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Support.Payloads;

/// <summary>JSON that went over the wire, and the TypeScript type that it must be.</summary>
internal sealed record Payload(string Type, JsonNode Json)
{
    // Texts that tell what something is, and so decide which type it must be.
    private static readonly string[] Kinds = ["type", "style", "response_type", "response_action"];

    /// <summary>The payload with every text blanked that tells no kind: what was checked once need not be checked again.</summary>
    public string Shape()
    {
        var shape = new StringBuilder(Type);
        Append(shape, "", Json);

        return shape.ToString();
    }

    private static void Append(StringBuilder shape, string key, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (name, value) in parent.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    shape.Append('{').Append(name);
                    Append(shape, name, value);
                }

                shape.Append('}');
                break;
            case JsonArray list:
                shape.Append('[');
                foreach (var item in list)
                {
                    Append(shape, "", item);
                }

                shape.Append(']');
                break;
            default:
                var isText = node is JsonValue value1 && value1.GetValueKind() == System.Text.Json.JsonValueKind.String;
                shape.Append(isText && !Kinds.Contains(key) ? "\"" : node?.ToJsonString() ?? "null");
                break;
        }
    }
}
