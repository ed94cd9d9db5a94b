using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Discord.Rules;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>Takes the bot's answers to interactions: the first one here, all later ones in <see cref="FollowUpDesk"/>.</summary>
internal sealed class InteractionDesk(FakeDiscordOptions options, Messages messages, Recording recording)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Interaction> _byId = [];
    private readonly Dictionary<string, Interaction> _byToken = [];

    /// <summary>Held while an interaction is changed.</summary>
    public Lock Gate => _gate;

    /// <summary>Those that went out and have had no answer.</summary>
    public IReadOnlyList<Interaction> Unanswered
    {
        get
        {
            lock (_gate)
            {
                return [.. _byId.Values.Where(i => i.SentAt is not null && i.Answer is null)];
            }
        }
    }

    public IReadOnlyList<string> Tokens
    {
        get
        {
            lock (_gate)
            {
                return [.. _byToken.Keys];
            }
        }
    }

    /// <summary>Starts the interaction's clock: from now on it can be answered.</summary>
    public void Open(Interaction interaction)
    {
        lock (_gate)
        {
            interaction.SentAt = options.Clock.GetTimestamp();
            _byId[interaction.Id] = interaction;
            _byToken[interaction.Token] = interaction;
        }

        recording.Add(new Dispatched(interaction.Id, interaction.Kind));
    }

    public Interaction? ByToken(string token)
    {
        lock (_gate)
        {
            return _byToken.GetValueOrDefault(token);
        }
    }

    /// <summary>How long ago the interaction went out.</summary>
    public TimeSpan Age(Interaction interaction) => options.Clock.GetElapsedTime(interaction.SentAt ?? options.Clock.GetTimestamp());

    /// <summary><c>POST /interactions/{id}/{token}/callback</c>, or the body of an answered HTTP interaction.</summary>
    public ApiAnswer Answer(string id, string token, JsonObject callback, bool withResponse)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out var interaction) || interaction.Token != token)
            {
                recording.Violate($"Answered interaction {id}, which there is not, or with another's token.");
                return ApiAnswer.UnknownInteraction;
            }

            return Refusal(interaction, callback) ?? Accept(interaction, callback, withResponse);
        }
    }

    private ApiAnswer? Refusal(Interaction interaction, JsonObject callback)
    {
        if (interaction.Answer is not null)
        {
            recording.Violate($"Interaction {interaction.Id} was answered twice, at first with {interaction.Answer}.");
            return ApiAnswer.AlreadyAcknowledged;
        }

        var age = Age(interaction);
        if (age > options.AnswerWithin)
        {
            recording.Violate(string.Create(
                CultureInfo.InvariantCulture,
                $"Interaction {interaction.Id} was answered {age.TotalSeconds:0.00} s after its dispatch; {options.AnswerWithin.TotalSeconds} s are allowed."));
            return ApiAnswer.UnknownInteraction;
        }

        var errors = new FormErrors();
        CallbackRules.Check(interaction, callback, messages.Find(interaction.Source?.Id), errors);

        return BodyRefusal.Of(errors, IsEmptyMessage(interaction, callback), recording, $"callback to {interaction.Kind} {interaction.Id}");
    }

    private ApiAnswer Accept(Interaction interaction, JsonObject callback, bool withResponse)
    {
        var type = (CallbackType)callback.Number("type")!.Value;
        var data = callback.At("data") as JsonObject ?? [];
        interaction.Answer = type;
        recording.Add(new Answered(interaction.Id, type, Age(interaction), data.DeepClone()));

        var shown = Show(interaction, type, data);
        interaction.OriginalId = shown?.Id;
        if (shown is not null && type != CallbackType.DeferredUpdate)
        {
            recording.Add(new Shown(interaction.Id, shown));
        }

        return withResponse ? ApiAnswer.Ok(WithResponse(interaction, type, shown)) : ApiAnswer.NoContent;
    }

    private ReplyMessage? Show(Interaction interaction, CallbackType type, JsonObject data)
    {
        var channel = interaction.Payload.Text("channel_id") ?? "";
        switch (type)
        {
            case CallbackType.Message:
                return messages.Create(data, data.Number("flags") ?? 0, channel);
            case CallbackType.DeferredMessage:
                interaction.IsPlaceholderOpen = true;
                return messages.Create([], (data.Number("flags") ?? 0) | MessageFlags.Loading, channel);
            case CallbackType.DeferredUpdate:
                return messages.Find(interaction.Source?.Id);
            case CallbackType.Update:
                return messages.Find(interaction.Source?.Id) is { } source ? messages.Edit(source, data) : null;
            default:
                return null;
        }
    }

    private bool IsEmptyMessage(Interaction interaction, JsonObject callback) => callback.Number("type") switch
    {
        (long)CallbackType.Message => MessageRules.IsEmpty(callback.At("data") as JsonObject ?? []),
        (long)CallbackType.Update when messages.Find(interaction.Source?.Id) is { } source => LeavesNothing(source, callback.At("data") as JsonObject ?? []),
        _ => false,
    };

    /// <summary>Whether an edit would leave an empty message.</summary>
    public static bool LeavesNothing(ReplyMessage before, JsonObject edit)
    {
        var after = before.Json.DeepClone().AsObject();
        foreach (var (key, value) in edit)
        {
            after[key] = value?.DeepClone();
        }

        return MessageRules.IsEmpty(after);
    }

    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object
    private static JsonObject WithResponse(Interaction interaction, CallbackType type, ReplyMessage? shown)
    {
        var response = new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id,
                ["type"] = (int)interaction.Kind,
                ["response_message_id"] = shown?.Id,
                ["response_message_loading"] = shown?.IsLoading ?? false,
                ["response_message_ephemeral"] = shown?.IsEphemeral ?? false,
            },
        };
        if (shown is not null)
        {
            response["resource"] = new JsonObject { ["type"] = (int)type, ["message"] = shown.Json.DeepClone() };
        }

        return response;
    }
}
