using System.Globalization;
using System.Text.Json;

namespace ChatBot.Discord.Rest;

/// <summary>Puts an error of Discord's into one line for the log.</summary>
internal static class ErrorText
{
    private const int MostFields = 5;

    /// <summary>Status, code, message and, for a form, each wrong field with its path: <c>data.embeds.0.title: Must be 256 or fewer in length.</c></summary>
    public static string Of(int status, ApiError? error)
    {
        var fields = error?.Errors is { } errors ? Fields(errors, "").Take(MostFields) : [];
        var code = error is null ? "" : string.Create(CultureInfo.InvariantCulture, $", code {error.Code}: {error.Message}");

        return string.Create(CultureInfo.InvariantCulture, $"HTTP {status}{code}{string.Concat(fields.Select(f => $"; {f}"))}");
    }

    private static IEnumerable<string> Fields(JsonElement node, string path)
    {
        if (node.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var property in node.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var error in property.Value.EnumerateArray())
                {
                    yield return $"{path}: {(error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) ? message.ToString() : error.ToString())}";
                }
            }
            else
            {
                foreach (var field in Fields(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
                {
                    yield return field;
                }
            }
        }
    }
}
