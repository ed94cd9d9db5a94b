using System.Net;
using ChatBot.Discord.Rendering;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

/// <summary>Sends answers to interactions: at once, never queued behind other traffic, and with an eye on the clock.</summary>
internal sealed partial class InteractionClient(RestSender sender, TimeProvider time, ILogger<InteractionClient> logger)
{
    /// <summary>Discord forgets an interaction that nobody answers for so long.</summary>
    private static readonly TimeSpan FirstAnswerLimit = TimeSpan.FromSeconds(3);

    /// <summary>Even when it seems too late one try is made: our clock may be wrong about when Discord sent it.</summary>
    private static readonly TimeSpan LeastTry = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MostTry = TimeSpan.FromSeconds(10);

    /// <summary>Nobody waits longer for the edit of a message that says "thinking …".</summary>
    private static readonly TimeSpan EditLimit = TimeSpan.FromSeconds(60);

    private int _expired;
    private int _answeredElsewhere;

    /// <summary>The first answer.</summary>
    public async Task<Delivery> AnswerAsync(Interaction interaction, InteractionCallback callback, long receivedAt)
    {
        var request = Routes.Callback(interaction.Id, interaction.Token).WithBody(callback, DiscordJson.Wire.InteractionCallback);
        var deadline = new Deadline(time, receivedAt, FirstAnswerLimit);
        var (answer, tries) = await SendAsync(request, deadline, mayComeTooEarly: false);

        // A try that seemed to fail may have arrived: then it is our own answer that stands in the way of the next try.
        return answer.Code == ErrorCodes.AlreadyAcknowledged && tries > 1
            ? Delivery.Delivered
            : Judge(request, answer);
    }

    /// <summary>Puts the answer where the bot said that it is thinking.</summary>
    public async Task<Delivery> EditAsync(Interaction interaction, MessagePayload message)
    {
        var request = Routes.EditOriginal(interaction.ApplicationId, interaction.Token).WithBody(message.AsEdit(), DiscordJson.Wire.MessagePayload);
        return Judge(request, (await SendAsync(request, new Deadline(time, time.GetTimestamp(), EditLimit), mayComeTooEarly: true)).Answer);
    }

    /// <summary>Takes away the message that was answered, or that the pressed button is on.</summary>
    public async Task<Delivery> DeleteAsync(Interaction interaction)
    {
        var request = Routes.DeleteOriginal(interaction.ApplicationId, interaction.Token);
        return Judge(request, (await SendAsync(request, new Deadline(time, time.GetTimestamp(), EditLimit), mayComeTooEarly: true)).Answer);
    }

    private async Task<(RestAnswer Answer, int Tries)> SendAsync(RestRequest request, Deadline deadline, bool mayComeTooEarly)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await sender.SendAsync(request, TryLimit(deadline), CancellationToken.None);
            if (Wait(answer, tries, mayComeTooEarly) is not { } wait || wait >= deadline.Remaining)
            {
                return (answer, tries);
            }

            await Task.Delay(wait, time, CancellationToken.None);
        }
    }

    private static TimeSpan TryLimit(Deadline deadline)
    {
        var left = deadline.Remaining;
        return left < LeastTry ? LeastTry : left > MostTry ? MostTry : left;
    }

    // How long to wait before the next try; null where there is none.
    private static TimeSpan? Wait(RestAnswer answer, int tries, bool mayComeTooEarly)
    {
        if (answer.IsRateLimited)
        {
            return answer.RetryAfter;
        }

        // An edit may overtake the response that creates what it edits, when that is on its way by another road.
        var isTooEarly = mayComeTooEarly && answer is { Status: HttpStatusCode.NotFound, Code: ErrorCodes.UnknownMessage or ErrorCodes.UnknownWebhook };
        return (answer.IsServerFault || isTooEarly) && tries <= RetryDelays.ServerFault.Count ? RetryDelays.ServerFault[tries - 1] : null;
    }

    private Delivery Judge(RestRequest request, RestAnswer answer)
    {
        switch (answer)
        {
            case { IsSuccess: true }:
                return Delivery.Delivered;
            case { Code: ErrorCodes.UnknownInteraction }:
                Log.Expired(logger, request.Name, Interlocked.Increment(ref _expired));
                return Delivery.Expired;
            case { Code: ErrorCodes.UnknownMessage or ErrorCodes.UnknownWebhook }:
                Log.Gone(logger, request.Name, answer);
                return Delivery.Expired;
            case { Code: ErrorCodes.AlreadyAcknowledged }:
                Log.AnsweredElsewhere(logger, Interlocked.Increment(ref _answeredElsewhere));
                return Delivery.AnsweredElsewhere;
            case { IsServerFault: true } or { IsRateLimited: true }:
                Log.Unreachable(logger, request.Name, answer);
                return Delivery.Unreachable;
            default:
                Log.Refused(logger, request.Name, answer);
                return Delivery.Refused;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Request} came too late for Discord's 3 s (10062); {Count} so far. If this repeats, look at the load and at the way to Discord.")]
        public static partial void Expired(ILogger logger, string request, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Request} found nothing to change: {Answer}. The first response did not arrive, or somebody has deleted it.")]
        public static partial void Gone(ILogger logger, string request, RestAnswer answer);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction was answered already (40060); {Count} so far. Does another instance run with the same token?")]
        public static partial void AnsweredElsewhere(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Request} did not get through: {Answer}")]
        public static partial void Unreachable(ILogger logger, string request, RestAnswer answer);

        [LoggerMessage(Level = LogLevel.Error, Message = "Discord refuses {Request}: {Answer}. This is a fault of the bot: please report it.")]
        public static partial void Refused(ILogger logger, string request, RestAnswer answer);
    }
}
