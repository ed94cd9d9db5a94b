using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Corpus.JsonLines;

/// <summary>A document as a line of JSON. Further members are passed over.</summary>
/// <param name="Id">A string or a number.</param>
/// <param name="Title">May be left out: the text's own title, else the id.</param>
/// <param name="Text">Blank lines separate its passages.</param>
/// <param name="Date">In EDTF, if known.</param>
/// <param name="Url">Where it can be read, if anywhere.</param>
internal sealed record JsonLine(JsonElement Id, string? Title, string? Text, string? Date, string? Url)
{
    /// <summary>The id as text; null where there is none that could be one.</summary>
    public string? IdText => Id.ValueKind switch
    {
        JsonValueKind.String when Id.GetString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) => text,
        JsonValueKind.Number => Id.GetRawText(),
        _ => null,
    };
}

/// <summary>Reads <see cref="JsonLine"/> without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonLine))]
internal sealed partial class JsonLineContext : JsonSerializerContext;
