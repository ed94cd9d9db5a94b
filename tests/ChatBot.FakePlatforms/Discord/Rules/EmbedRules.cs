using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Limits of embeds: https://discord.com/developers/docs/resources/message#embed-object-embed-limits.</summary>
internal static class EmbedRules
{
    private const int MostCharacters = 6_000;

    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        "title", "type", "description", "url", "timestamp", "color", "footer", "image", "thumbnail", "video", "provider", "author", "fields");

    private static readonly FrozenSet<string> FieldKeys = FrozenSet.Create("name", "value", "inline");
    private static readonly FrozenSet<string> FooterKeys = FrozenSet.Create("text", "icon_url", "proxy_icon_url");
    private static readonly FrozenSet<string> AuthorKeys = FrozenSet.Create("name", "url", "icon_url", "proxy_icon_url");

    public static void Check(JsonObject message, string path, FormErrors errors)
    {
        var embeds = message.Objects("embeds");
        errors.Count(embeds.Count, $"{path}.embeds", 0, 10);
        foreach (var (number, embed) in embeds.Index())
        {
            CheckOne(embed, $"{path}.embeds.{number}", errors);
        }

        var characters = embeds.Sum(Characters);
        if (characters > MostCharacters)
        {
            errors.Add($"{path}.embeds", "MAX_EMBED_SIZE_EXCEEDED", $"All embeds together may hold {MostCharacters} UTF-16 units; they hold {characters}.");
        }

        foreach (var shared in embeds.Select(e => e.Text("url")).OfType<string>().CountBy(u => u).Where(u => u.Value > 1))
        {
            errors.Overlook($"{path}.embeds", $"embeds with the same url '{shared.Key}' are merged into the first");
        }
    }

    private static void CheckOne(JsonObject embed, string path, FormErrors errors)
    {
        errors.KnownKeys(embed, path, Keys);
        errors.Length(embed, "title", path, 0, 256);
        errors.Length(embed, "description", path, 0, 4_096);
        CheckUrl(embed, path, errors);
        CheckColour(embed, path, errors);
        CheckPart(embed, "footer", "text", 2_048, FooterKeys, path, errors);
        CheckPart(embed, "author", "name", 256, AuthorKeys, path, errors);

        var fields = embed.Objects("fields");
        errors.Count(fields.Count, $"{path}.fields", 0, 25);
        foreach (var (number, field) in fields.Index())
        {
            var fieldPath = $"{path}.fields.{number}";
            errors.KnownKeys(field, fieldPath, FieldKeys);
            errors.Required(field, "name", fieldPath);
            errors.Required(field, "value", fieldPath);
            errors.Length(field, "name", fieldPath, 1, 256);
            errors.Length(field, "value", fieldPath, 1, 1_024);
        }
    }

    private static void CheckPart(JsonObject embed, string part, string text, int most, FrozenSet<string> keys, string path, FormErrors errors)
    {
        if (embed.At(part) is JsonObject body)
        {
            errors.KnownKeys(body, $"{path}.{part}", keys);
            errors.Length(body, text, $"{path}.{part}", 0, most);
        }
    }

    private static void CheckUrl(JsonObject embed, string path, FormErrors errors)
    {
        var isWrong = embed.Text("url") is { Length: > 0 } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "attachment");
        if (isWrong)
        {
            errors.Add($"{path}.url", "URL_TYPE_INVALID_URL", "Not a well formed http or https URL.");
        }
    }

    private static void CheckColour(JsonObject embed, string path, FormErrors errors)
    {
        if (embed.Has("color") && embed.Number("color") is not (>= 0 and <= 0xFF_FFFF))
        {
            errors.Add($"{path}.color", "NUMBER_TYPE_MAX", "Must be a whole number of 0 to 16777215.");
        }
    }

    private static int Characters(JsonObject embed) =>
        Length(embed, "title") + Length(embed, "description") + Length(embed.At("footer"), "text") + Length(embed.At("author"), "name")
        + embed.Objects("fields").Sum(f => Length(f, "name") + Length(f, "value"));

    // White space at both ends is cut before Discord counts.
    private static int Length(JsonNode? node, string property) => node.Text(property)?.Trim().Length ?? 0;
}
