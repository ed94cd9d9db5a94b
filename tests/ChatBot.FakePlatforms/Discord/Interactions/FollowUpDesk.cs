using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Discord.Rules;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Discord.Interactions;

/// <summary>What a bot may do with an interaction's token after its first answer: edit, follow up, delete.</summary>
internal sealed class FollowUpDesk(FakeDiscordOptions options, InteractionDesk desk, Messages messages, Recording recording)
{
    private const string Original = "@original";
    private const int MostForUserInstalls = 5;

    public ApiAnswer Get(string token, string messageId) =>
        WithMessage(token, messageId, (_, message) => ApiAnswer.Ok(message.Json.DeepClone()));

    public ApiAnswer Edit(string token, string messageId, JsonObject body) => WithMessage(token, messageId, (interaction, message) =>
    {
        var errors = new FormErrors();
        MessageRules.CheckEdit(body, message.Json, "", errors);
        var isEmpty = InteractionDesk.LeavesNothing(message, body);

        return BodyRefusal.Of(errors, isEmpty, recording, $"edit for {interaction.Kind} {interaction.Id}") ?? Show(interaction, messages.Edit(message, body));
    });

    public ApiAnswer Delete(string token, string messageId) => WithMessage(token, messageId, (interaction, message) =>
    {
        messages.Remove(message.Id);
        recording.Add(new Removed(interaction.Id, message.Id));

        return ApiAnswer.NoContent;
    });

    public ApiAnswer Post(string token, JsonObject body) => WithInteraction(token, interaction =>
    {
        if (interaction.Answer is null)
        {
            recording.Violate($"Interaction {interaction.Id} got a follow-up before its answer.");
            return ApiAnswer.UnknownWebhook;
        }

        if (interaction.IsUserInstallOnly && interaction.FollowUps >= MostForUserInstalls)
        {
            recording.Violate($"Interaction {interaction.Id} got more than {MostForUserInstalls} follow-ups, and the application is not on the server.");
            return ApiAnswer.TooManyFollowUps;
        }

        var errors = new FormErrors();
        MessageRules.CheckNew(body, "", errors);

        return BodyRefusal.Of(errors, MessageRules.IsEmpty(body), recording, $"follow-up to {interaction.Kind} {interaction.Id}") ?? Follow(interaction, body);
    });

    private ApiAnswer Follow(Interaction interaction, JsonObject body)
    {
        interaction.FollowUps++;
        if (interaction.IsPlaceholderOpen && messages.Find(interaction.OriginalId) is { } placeholder)
        {
            recording.Violate($"Interaction {interaction.Id}: the first follow-up after a defer edits the placeholder, which is deprecated; PATCH @original instead.");
            return Show(interaction, messages.Edit(placeholder, body));
        }

        return Show(interaction, messages.Create(body, body.Number("flags") ?? 0, interaction.Payload.Text("channel_id") ?? ""));
    }

    private ApiAnswer Show(Interaction interaction, ReplyMessage message)
    {
        interaction.IsPlaceholderOpen &= message.Id != interaction.OriginalId;
        recording.Add(new Shown(interaction.Id, message));

        return ApiAnswer.Ok(message.Json.DeepClone());
    }

    private ApiAnswer WithMessage(string token, string messageId, Func<Interaction, ReplyMessage, ApiAnswer> act) => WithInteraction(token, interaction =>
    {
        var id = messageId == Original ? interaction.OriginalId : messageId;
        if (messages.Find(id) is { } message)
        {
            return act(interaction, message);
        }

        if (interaction.Answer is not null || !interaction.IsAnswerOnItsWay)
        {
            recording.Violate($"Interaction {interaction.Id} has no message {messageId}{(interaction.Answer is null ? " before its answer" : "")}.");
        }

        return ApiAnswer.UnknownMessage;
    });

    private ApiAnswer WithInteraction(string token, Func<Interaction, ApiAnswer> act)
    {
        if (desk.ByToken(token) is not { } interaction)
        {
            recording.Violate("A webhook was called with a token that no interaction has.");
            return ApiAnswer.UnknownWebhook;
        }

        lock (desk.Gate)
        {
            var age = desk.Age(interaction);
            var isDead = age > options.TokenLife || (interaction.Answer is null && age > options.AnswerWithin);
            if (!isDead)
            {
                return act(interaction);
            }
        }

        recording.Violate($"The token of interaction {interaction.Id} was used after it had died.");
        return interaction.Answer is null ? ApiAnswer.UnknownWebhook : ApiAnswer.DeadToken;
    }
}
