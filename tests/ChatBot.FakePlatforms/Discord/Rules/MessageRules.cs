using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>What a message must keep to be taken: https://discord.com/developers/docs/resources/message.</summary>
internal static class MessageRules
{
    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        "content", "embeds", "components", "allowed_mentions", "flags", "attachments", "tts", "nonce", "enforce_nonce",
        "message_reference", "sticker_ids", "poll", "thread_name", "applied_tags", "username", "avatar_url");

    /// <summary>Checks a body that creates a message.</summary>
    public static void CheckNew(JsonObject body, string path, FormErrors errors)
    {
        Check(body, path, errors, isV2: (body.Number("flags") & MessageFlags.ComponentsV2) > 0);

        if (body.Number("flags") is { } flags && (flags & ~MessageFlags.Settable) != 0)
        {
            errors.Add($"{path}.flags", "BASE_TYPE_CHOICES", $"A message cannot be created with flags {flags}.");
        }
    }

    /// <summary>Checks a body that changes <paramref name="before"/>.</summary>
    public static void CheckEdit(JsonObject body, JsonObject before, string path, FormErrors errors)
    {
        var wasV2 = (before.Number("flags") & MessageFlags.ComponentsV2) > 0;
        var becomesV2 = (body.Number("flags") & MessageFlags.ComponentsV2) > 0;
        if (wasV2 && body.Has("flags") && !becomesV2)
        {
            errors.Add($"{path}.flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", "IS_COMPONENTS_V2 cannot be taken off a message.");
        }

        if (becomesV2 && !wasV2)
        {
            MustBeNulled(body, before, "content", path, errors);
            MustBeNulled(body, before, "embeds", path, errors);
        }

        Check(body, path, errors, wasV2 || becomesV2);
    }

    /// <summary>Whether nothing would be left to show, which is error 50006.</summary>
    public static bool IsEmpty(JsonObject message) =>
        string.IsNullOrWhiteSpace(message.Text("content"))
        && message.Objects("embeds").Count == 0
        && message.Objects("components").Count == 0
        && message.Objects("attachments").Count == 0;

    private static void Check(JsonObject body, string path, FormErrors errors, bool isV2)
    {
        errors.KnownKeys(body, path, Keys);
        errors.Length(body, "content", path, 0, 2_000);
        MentionRules.Check(body.At("allowed_mentions"), $"{path}.allowed_mentions", errors);
        EmbedRules.Check(body, path, errors);

        if (isV2)
        {
            ForbiddenInV2(body, "content", path, errors);
            ForbiddenInV2(body, "embeds", path, errors);
            LayoutRules.Check(body, path, errors);
        }
        else
        {
            ComponentRules.Check(body, path, errors);
        }

        UniqueIdRules.Check(body, path, errors);
    }

    private static void ForbiddenInV2(JsonObject body, string property, string path, FormErrors errors)
    {
        var isEmpty = body.At(property) is null or JsonArray { Count: 0 } || body.Text(property) == "";
        if (!isEmpty)
        {
            errors.Add($"{path}.{property}", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Not allowed beside IS_COMPONENTS_V2.");
        }
    }

    private static void MustBeNulled(JsonObject body, JsonObject before, string property, string path, FormErrors errors)
    {
        var hadSome = before.At(property) is JsonArray { Count: > 0 } || before.Text(property) is { Length: > 0 };
        if (hadSome && !body.ContainsKey(property))
        {
            errors.Add($"{path}.{property}", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Must be nulled when a message turns to IS_COMPONENTS_V2.");
        }
    }
}
