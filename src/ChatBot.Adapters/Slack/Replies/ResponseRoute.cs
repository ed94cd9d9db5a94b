using System.Net;
using ChatBot.Slack.Api;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Replies;

/// <summary>Answers where the payload said to, which needs no membership; when that way is closed, by <paramref name="otherwise"/>.</summary>
/// <param name="client">Posts.</param>
/// <param name="url">The payload's address.</param>
/// <param name="isPrivate">Whether only the asker sees the answer.</param>
/// <param name="threadTs">The thread that it belongs in.</param>
/// <param name="otherwise">The way after that.</param>
internal sealed class ResponseRoute(SlackClient client, ResponseUrl url, bool isPrivate, string? threadTs, IReplyRoute otherwise) : IReplyRoute
{
    public async Task<Delivery> SendAsync(SlackMessage message, CancellationToken cancellationToken)
    {
        if (url.TryTake())
        {
            var body = message with { ResponseType = isPrivate ? "ephemeral" : "in_channel", ReplaceOriginal = false, ThreadTs = threadTs };
            var call = SlackCall.ToResponseUrl(url.Address, isRepeatable: isPrivate, body, SlackJson.Wire.SlackMessage); // twice for the asker alone is better than never
            var delivery = Judge(await client.CallAsync(call, cancellationToken));
            if (delivery != Delivery.Closed)
            {
                return delivery;
            }
        }

        return await otherwise.SendAsync(message, cancellationToken);
    }

    private static Delivery Judge(SlackAnswer answer) => answer switch
    {
        { IsSuccess: true } => Delivery.Delivered,
        { Error: ErrorCodes.UsedUrl or ErrorCodes.ExpiredUrl } or { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => Delivery.Closed,
        { IsServerFault: true } or { IsRateLimited: true } => Delivery.Unreachable,
        _ => Delivery.Refused,
    };
}
