using System.Text.Json;
using ChatBot.Discord.Interactions;
using ChatBot.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Http;

/// <summary>Takes the interactions that Discord posts: https://discord.com/developers/docs/interactions/overview.</summary>
internal sealed partial class InteractionsEndpoint(SignedRequest signed, TimeProvider time, ILogger<InteractionsEndpoint> logger) : IHttpEndpoint
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>Discord waits 3 s; by then it has given up.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);

    private volatile InteractionIntake? _intake;

    public string Method => HttpMethods.Post;

    public string Path => "/discord/interactions";

    /// <summary>Where interactions go from now on; null for nowhere.</summary>
    public void HandTo(InteractionIntake? intake) => _intake = intake;

    public async Task HandleAsync(HttpContext context)
    {
        var receivedAt = time.GetTimestamp();
        if (await ReadGenuineAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (Read(body) is not { } interaction)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (interaction.Type == InteractionType.Ping)
        {
            await WriteAsync(context, InteractionCallback.Pong);
        }
        else
        {
            await AnswerAsync(context, interaction, receivedAt);
        }
    }

    private async Task AnswerAsync(HttpContext context, Interaction interaction, long receivedAt)
    {
        var response = new InlineResponse();
        if (_intake is not { } intake)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (!intake.Take(interaction, response, receivedAt))
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted; // the answer has gone, or will go, to the first of the two
            return;
        }

        var delivery = Delivery.Unreachable;
        try
        {
            await WriteAsync(context, await response.Callback.WaitAsync(AnswerLimit, time, context.RequestAborted));
            delivery = Delivery.Delivered;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException or IOException)
        {
            Log.GaveUp(logger, exception.Message);
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
            }
        }
        finally
        {
            response.Complete(delivery);
        }
    }

    // The body, if it is one that Discord signed just now; only then is it looked into.
    private async Task<byte[]?> ReadGenuineAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        try
        {
            var body = await RawBody.ReadAsync(context.Request, LargestBody, context.RequestAborted);
            return IsGenuine(headers[SignedRequest.SignatureHeader], headers[SignedRequest.TimestampHeader], body) ? body : null;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    // The signature first: only of what Discord signed does the timestamp tell anything about our clock.
    private bool IsGenuine(string? signature, string? timestamp, byte[]? body)
    {
        if (body is null || !signed.IsGenuine(signature, timestamp, body) || RequestAge.Of(timestamp, time) is not { } age)
        {
            Log.NotGenuine(logger);
            return false;
        }

        if (age.Duration() > SignedRequest.MostAway)
        {
            Log.ClockIsOff(logger, age.Duration().TotalMinutes, age > TimeSpan.Zero ? "fast" : "slow");
            return false;
        }

        return true;
    }

    private Interaction? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Wire.Interaction);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception);
            return null;
        }
    }

    private static async Task WriteAsync(HttpContext context, InteractionCallback callback)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(callback, DiscordJson.Wire.InteractionCallback);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
        await context.Response.CompleteAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Refused a request that Discord did not sign. Discord sends such requests too, to see that they are refused.")]
        public static partial void NotGenuine(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a request that Discord signed, because this machine's clock is {Minutes:0} minutes {Direction}, unless somebody sent an old request again. Set the clock, and have it kept right (NTP).")]
        public static partial void ClockIsOff(ILogger logger, double minutes, string direction);

        [LoggerMessage(Level = LogLevel.Error, Message = "Discord sent an interaction that cannot be read, so it cannot be answered. Please report this.")]
        public static partial void Unreadable(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord hung up before it was answered: {Why}")]
        public static partial void GaveUp(ILogger logger, string why);
    }
}
