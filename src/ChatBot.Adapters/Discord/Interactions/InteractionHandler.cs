using ChatBot.Discord.Rendering;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Takes every interaction once, decides what to do about it, and sees that exactly one reply is sent.</summary>
internal sealed partial class InteractionHandler(
    ChannelRules rules,
    CommandPlanner commands,
    ButtonPlanner buttons,
    Autocompletion autocompletion,
    Responder responder,
    ILogger<InteractionHandler> logger)
{
    /// <summary>Answers <paramref name="interaction"/>. Nothing is thrown: somebody must be told, not somebody's loop ended.</summary>
    public async Task HandleAsync(Interaction interaction, IFirstResponse first, long receivedAt, CancellationToken cancellationToken)
    {
        try
        {
            await responder.RespondAsync(interaction, Plan(interaction), first, receivedAt, cancellationToken);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, interaction.ErrorId);
            await first.SendAsync(InteractionCallback.Message(Notice.Of(Apology.Failed(interaction.ErrorId), isPrivate: true)));
        }
    }

    private Plan Plan(Interaction interaction)
    {
        if (!rules.Permits(interaction))
        {
            return interaction.Type == InteractionType.Autocomplete
                ? new Plan.AtOnce(InteractionCallback.Choices([]))
                : Say(Apology.NotAllowedHere);
        }

        return interaction.Type switch
        {
            InteractionType.Command => commands.Plan(interaction),
            InteractionType.Component => buttons.Plan(interaction),
            InteractionType.Autocomplete => autocompletion.Plan(interaction),
            _ => Say("I do not know what to do with that. Try `/help`."),
        };
    }

    private static Plan.AtOnce Say(string words) => new(InteractionCallback.Message(Notice.Of(words, isPrivate: true)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The answer {ErrorId} failed; the asker was told so, if nothing had been said before.")]
        public static partial void Failed(ILogger logger, Exception exception, string errorId);
    }
}
