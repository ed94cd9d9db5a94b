using ChatBot.Discord.Rendering;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// Carries a plan out: the answer itself if it is ready soon after receipt, else a sign that the bot is thinking, and
/// the answer in its place later. Whatever goes wrong, the asker is told, with an id that stands in the log.
/// </summary>
internal sealed partial class Responder(InteractionClient client, Composer composer, IOptions<DiscordOptions> options, TimeProvider time, ILogger<Responder> logger)
{
    public async Task RespondAsync(Interaction interaction, Plan plan, IFirstResponse first, long receivedAt, CancellationToken cancellationToken)
    {
        switch (plan)
        {
            case Plan.AtOnce atOnce:
                await first.SendAsync(atOnce.Callback);
                break;
            case Plan.DeleteMessage:
                if (await first.SendAsync(InteractionCallback.DeferredUpdate) == Delivery.Delivered)
                {
                    await client.DeleteAsync(interaction);
                }

                break;
            case Plan.Reply reply:
                await ReplyAsync(interaction, reply, first, receivedAt, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"No way to carry out {plan.GetType().Name}.");
        }
    }

    private async Task ReplyAsync(Interaction interaction, Plan.Reply reply, IFirstResponse first, long receivedAt, CancellationToken cancellationToken)
    {
        var composing = ComposeAsync(interaction, reply, cancellationToken);
        var soon = new Deadline(time, receivedAt, TimeSpan.FromMilliseconds(options.Value.DeferAfterMilliseconds));
        if (await soon.IsMetByAsync(composing))
        {
            if (await first.SendAsync(InteractionCallback.Message(await composing)) == Delivery.Refused)
            {
                await first.SendAsync(InteractionCallback.Message(Refused(interaction, reply)));
            }
        }
        // What seemed not to get through may have arrived: then the asker sees that the bot is thinking, and waits.
        else if (await first.SendAsync(InteractionCallback.DeferredMessage(reply.IsPrivate)) is Delivery.Delivered or Delivery.Unreachable
            && await client.EditAsync(interaction, await composing) == Delivery.Refused)
        {
            await client.EditAsync(interaction, Refused(interaction, reply));
        }
    }

    private Task<MessagePayload> ComposeAsync(Interaction interaction, Plan.Reply reply, CancellationToken cancellationToken) =>
        composer.ComposeAsync(reply.Compose, words => Notice.Of(words, reply.IsPrivate), interaction.ErrorId, cancellationToken);

    private MessagePayload Refused(Interaction interaction, Plan.Reply reply)
    {
        Log.Refused(logger, interaction.ErrorId);
        return Notice.Of(Apology.Failed(interaction.ErrorId), reply.IsPrivate);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Discord refused the answer {ErrorId}, for the reason above; the asker was told so.")]
        public static partial void Refused(ILogger logger, string errorId);
    }
}
