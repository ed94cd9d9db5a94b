using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>What is wrong with blocks or a view, each with a pointer to its place, worded as <c>response_metadata.messages</c> words it.</summary>
internal sealed class ShapeErrors
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public bool Any => _lines.Count > 0;

    public void Add(string pointer, string message) => _lines.Add($"[ERROR] {message} [json-pointer:{pointer}]");

    public void Required(JsonNode? parent, string property, string pointer)
    {
        if (!parent.Has(property))
        {
            Add(pointer, $"missing required field: {property}");
        }
    }

    /// <summary>The text's length, in UTF-16 units, must lie between the two; a missing text is another rule's business.</summary>
    public void Length(JsonNode? parent, string property, string pointer, int least, int most)
    {
        if (!parent.Has(property))
        {
            return;
        }

        if (parent.Text(property) is not { } text)
        {
            Add($"{pointer}/{property}", "must be a string");
        }
        else if (text.Length > most)
        {
            Add($"{pointer}/{property}", string.Create(CultureInfo.InvariantCulture, $"must be less than {most + 1} characters"));
        }
        else if (text.Length < least)
        {
            Add($"{pointer}/{property}", string.Create(CultureInfo.InvariantCulture, $"must be more than {least - 1} characters"));
        }
    }

    public void Count(JsonNode? parent, string property, string pointer, int least, int most)
    {
        if (parent.At(property) is not JsonArray list)
        {
            if (parent.Has(property))
            {
                Add($"{pointer}/{property}", "must be an array");
            }

            return;
        }

        if (list.Count > most)
        {
            Add($"{pointer}/{property}", string.Create(CultureInfo.InvariantCulture, $"no more than {most} items allowed"));
        }
        else if (list.Count < least)
        {
            Add($"{pointer}/{property}", string.Create(CultureInfo.InvariantCulture, $"must have at least {least} items"));
        }
    }

    public void KnownKeys(JsonObject part, string pointer, params ReadOnlySpan<string> known)
    {
        foreach (var (key, _) in part)
        {
            if (!known.Contains(key))
            {
                Add(pointer, $"invalid additional property: {key}");
            }
        }
    }

    public void OneOf(JsonNode? parent, string property, string pointer, params ReadOnlySpan<string> allowed)
    {
        if (parent.Has(property) && !allowed.Contains(parent.Text(property) ?? ""))
        {
            Add($"{pointer}/{property}", $"must be one of: {string.Join(", ", allowed.ToArray())}");
        }
    }

    /// <summary>No two may have the same text there.</summary>
    public void Unique(IEnumerable<JsonObject> parts, string property, string pointer)
    {
        foreach (var twice in parts.Select(p => p.Text(property)).OfType<string>().CountBy(v => v).Where(v => v.Value > 1))
        {
            Add(pointer, $"{property} '{twice.Key}' already exists");
        }
    }
}
