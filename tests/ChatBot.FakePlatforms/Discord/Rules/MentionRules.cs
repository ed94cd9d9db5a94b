using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Who a message may ping: https://discord.com/developers/docs/resources/message#allowed-mentions-object.</summary>
internal static class MentionRules
{
    private static readonly FrozenSet<string> Keys = FrozenSet.Create("parse", "roles", "users", "replied_user");
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create("roles", "users", "everyone");

    public static void Check(JsonNode? mentions, string path, FormErrors errors)
    {
        if (mentions is not JsonObject body)
        {
            return;
        }

        errors.KnownKeys(body, path, Keys);
        var parsed = (body.At("parse") as JsonArray ?? []).Select(p => (p as JsonValue).AsText() ?? "").ToList();
        foreach (var unknown in parsed.Where(p => !Kinds.Contains(p)))
        {
            errors.Add($"{path}.parse", "BASE_TYPE_CHOICES", $"'{unknown}' is no kind of mention.");
        }

        foreach (var kind in new[] { "users", "roles" })
        {
            var listed = (body.At(kind) as JsonArray)?.Count ?? 0;
            errors.Count(listed, $"{path}.{kind}", 0, 100);
            if (listed > 0 && parsed.Contains(kind))
            {
                errors.Add($"{path}.parse", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}:[ids...] exclude each other.");
            }
        }
    }
}
