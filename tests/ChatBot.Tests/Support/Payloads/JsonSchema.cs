using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.Support.Payloads;

/// <summary>
/// Validates JSON against the part of JSON Schema that Discord's description of its API (2020-12) and Slack's of app
/// manifests (draft-07) use: types, properties by name and by pattern, items, lengths, bounds, enum, const, pattern, unions
/// and references. What it does not know, it passes.
/// </summary>
internal sealed class JsonSchema(JsonNode document)
{
    /// <summary>Every error, each with the place that has it.</summary>
    public IReadOnlyList<string> Errors(JsonNode schema, JsonNode? value)
    {
        var errors = new List<string>();
        Check(schema, value, "$", errors);

        return errors;
    }

    private void Check(JsonNode schema, JsonNode? value, string path, List<string> errors)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            Check(Resolve(reference), value, path, errors);
        }

        CheckUnion(schema, value, path, errors);
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            Check(part!, value, path, errors);
        }

        if (!IsOfType(schema["type"], value))
        {
            errors.Add($"{path}: {Shorten(value)} is not of type {schema["type"]!.ToJsonString()}");
            return;
        }

        CheckConstant(schema, value, path, errors);
        switch (value)
        {
            case JsonObject parent:
                CheckObject(schema, parent, path, errors);
                break;
            case JsonArray list:
                CheckArray(schema, list, path, errors);
                break;
            case JsonValue single:
                CheckValue(schema, single, path, errors);
                break;
        }
    }

    private void CheckUnion(JsonNode schema, JsonNode? value, string path, List<string> errors)
    {
        if ((schema["oneOf"] ?? schema["anyOf"]) is not JsonArray choices)
        {
            return;
        }

        var tried = choices.Select(choice =>
        {
            var found = new List<string>();
            Check(choice!, value, path, found);
            return found;
        }).ToList();
        if (tried.All(t => t.Count > 0))
        {
            // The choice that fits best says most about what was meant.
            errors.AddRange(tried.MinBy(t => t.Count)!);
        }
    }

    private void CheckObject(JsonNode schema, JsonObject parent, string path, List<string> errors)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (!parent.ContainsKey(name!.GetValue<string>()))
            {
                errors.Add($"{path}: '{name}' is missing");
            }
        }

        CheckBounds(schema, "minProperties", "maxProperties", parent.Count, path, errors);
        foreach (var (name, value) in parent)
        {
            CheckProperty(schema, name, value, $"{path}.{name}", errors);
        }
    }

    private void CheckProperty(JsonNode schema, string name, JsonNode? value, string path, List<string> errors)
    {
        var known = (schema["patternProperties"]?.AsObject() ?? [])
            .Where(p => Regex.IsMatch(name, p.Key))
            .Select(p => p.Value)
            .Append(schema["properties"]?[name])
            .OfType<JsonNode>()
            .ToList();
        known.ForEach(k => Check(k, value, path, errors));
        if (known.Count > 0)
        {
            return;
        }

        if (schema["additionalProperties"] is JsonObject others)
        {
            Check(others, value, path, errors);
        }
        else if (schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
        {
            errors.Add($"{path}: there is no such property");
        }
    }

    private void CheckArray(JsonNode schema, JsonArray list, string path, List<string> errors)
    {
        CheckBounds(schema, "minItems", "maxItems", list.Count, path, errors);
        if (schema["uniqueItems"]?.GetValueKind() == JsonValueKind.True && list.Select(i => i?.ToJsonString()).Distinct().Count() < list.Count)
        {
            errors.Add($"{path}: two items are the same");
        }

        foreach (var (number, item) in list.Index())
        {
            if (schema["items"] is { } items)
            {
                Check(items, item, $"{path}[{number}]", errors);
            }
        }
    }

    private static void CheckValue(JsonNode schema, JsonValue value, string path, List<string> errors)
    {
        if (value.GetValueKind() == JsonValueKind.String)
        {
            var text = value.GetValue<string>();
            CheckBounds(schema, "minLength", "maxLength", text.EnumerateRunes().Count(), path, errors);
            if (schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern))
            {
                errors.Add($"{path}: {Shorten(value)} does not match {pattern}");
            }
        }
        else if (value.GetValueKind() == JsonValueKind.Number)
        {
            CheckBounds(schema, "minimum", "maximum", double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture), path, errors);
        }
    }

    private static void CheckBounds(JsonNode schema, string least, string most, double size, string path, List<string> errors)
    {
        if (schema[least] is { } minimum && size < Number(minimum))
        {
            errors.Add($"{path}: {size} is below {least} {minimum}");
        }

        if (schema[most] is { } maximum && size > Number(maximum))
        {
            errors.Add($"{path}: {size} is above {most} {maximum}");
        }
    }

    private static void CheckConstant(JsonNode schema, JsonNode? value, string path, List<string> errors)
    {
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            errors.Add($"{path}: {Shorten(value)} is not {constant.ToJsonString()}");
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
        {
            errors.Add($"{path}: {Shorten(value)} is none of {allowed.ToJsonString()}");
        }
    }

    private static bool IsOfType(JsonNode? types, JsonNode? value) => types switch
    {
        null => true,
        JsonArray several => several.Any(t => IsOfType(t, value)),
        _ => types.GetValue<string>() switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "number" => value?.GetValueKind() == JsonValueKind.Number,
            "integer" => value?.GetValueKind() == JsonValueKind.Number && !value.ToJsonString().Contains('.', StringComparison.Ordinal),
            var other => throw new NotSupportedException(other),
        },
    };

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private JsonNode Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (node, step) => node[step]!);

    private static string Shorten(JsonNode? value)
    {
        var json = value?.ToJsonString() ?? "null";
        return json.Length > 80 ? json[..80] + "…" : json;
    }
}
