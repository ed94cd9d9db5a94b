using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rules;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>Which first answer fits which interaction, and what it may hold.</summary>
internal static class CallbackRules
{
    public static void Check(Interaction interaction, JsonObject callback, ReplyMessage? source, FormErrors errors)
    {
        var type = callback.Number("type");
        if (!Allowed(interaction).Any(t => (long)t == type))
        {
            errors.Add("type", "BASE_TYPE_CHOICES", $"Callback type {type} does not answer an interaction of kind {interaction.Kind}.");
            return;
        }

        var data = callback.At("data") as JsonObject ?? [];
        switch ((CallbackType)type!.Value)
        {
            case CallbackType.Message:
                errors.Required(callback, "data", "");
                MessageRules.CheckNew(data, "data", errors);
                break;
            case CallbackType.Update:
                MessageRules.CheckEdit(data, source?.Json ?? [], "data", errors);
                break;
            case CallbackType.Choices:
                errors.Required(data, "choices", "data");
                ChoiceRules.Check(data, "data", errors, FocusedType(interaction.Payload.At("data")));
                break;
            case CallbackType.Modal:
                ModalRules.Check(data, "data", errors);
                break;
            case CallbackType.DeferredMessage:
                CheckDefer(data, errors);
                break;
            case CallbackType.DeferredUpdate or CallbackType.Pong when data.Count > 0:
                errors.Overlook("data", $"callback type {type} has no data");
                break;
            default:
                break;
        }
    }

    private static IEnumerable<CallbackType> Allowed(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Ping => [CallbackType.Pong],
        InteractionKind.Command => [CallbackType.Message, CallbackType.DeferredMessage, CallbackType.Modal],
        InteractionKind.Component =>
            [CallbackType.Message, CallbackType.DeferredMessage, CallbackType.DeferredUpdate, CallbackType.Update, CallbackType.Modal],
        InteractionKind.Autocomplete => [CallbackType.Choices],
        InteractionKind.ModalSubmit when interaction.Source is null => [CallbackType.Message, CallbackType.DeferredMessage],
        InteractionKind.ModalSubmit =>
            [CallbackType.Message, CallbackType.DeferredMessage, CallbackType.DeferredUpdate, CallbackType.Update],
        _ => throw new ArgumentOutOfRangeException(nameof(interaction), interaction.Kind, "No such kind."),
    };

    private static void CheckDefer(JsonObject data, FormErrors errors)
    {
        if (data.Number("flags") is { } flags && (flags & ~MessageFlags.Ephemeral) != 0)
        {
            errors.Add("data.flags", "BASE_TYPE_CHOICES", $"A defer takes only EPHEMERAL (64); these are {flags}.");
        }

        foreach (var (key, _) in data.Where(d => d.Key != "flags"))
        {
            errors.Overlook("data", $"a defer ignores '{key}'");
        }
    }

    private static long? FocusedType(JsonNode? parent)
    {
        foreach (var option in parent.Objects("options"))
        {
            if (option.Flag("focused"))
            {
                return option.Number("type");
            }

            if (FocusedType(option) is { } type)
            {
                return type;
            }
        }

        return null;
    }
}
