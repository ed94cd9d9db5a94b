using System.Text.Json;
using ChatBot.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Http;

/// <summary>One of the app's request URLs: acknowledges what Slack posts there within its 3 s, since the work goes on elsewhere.</summary>
/// <param name="path">Where.</param>
/// <param name="take">Reads what is posted there.</param>
/// <param name="signed">Tells Slack's requests from others.</param>
/// <param name="mailbox">Where payloads go.</param>
/// <param name="logger">Told what was refused.</param>
internal sealed partial class PayloadEndpoint(string path, TakePayload take, SignedRequest signed, Mailbox mailbox, ILogger<PayloadEndpoint> logger) : IHttpEndpoint
{
    private const int LargestBody = 1024 * 1024;

    public string Method => HttpMethods.Post;

    public string Path => path;

    public async Task HandleAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else if (IsGenuine(context.Request.Headers, body))
        {
            await AnswerAsync(context, body);
        }
        else if (!PostedPayload.IsCertificateCheck(body))
        {
            Log.NotGenuine(logger, path);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private bool IsGenuine(IHeaderDictionary headers, byte[] body) =>
        signed.IsGenuine(headers[SignedRequest.SignatureHeader], headers[SignedRequest.TimestampHeader], body);

    private async Task AnswerAsync(HttpContext context, byte[] body)
    {
        if (PostedPayload.IsCertificateCheck(body))
        {
            return;
        }

        if (mailbox.Intake is not { } intake)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable; // Slack tries events again
            return;
        }

        try
        {
            if (take(body, context.Request.Headers[SignedRequest.SignatureHeader].ToString(), intake) is { } json)
            {
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(json, context.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            // Its message may quote what could not be read.
            Log.Unreadable(logger, path, exception.GetType().Name, (exception as JsonException)?.Path);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.Headers["X-Slack-No-Retry"] = "1";
        }
    }

    // Null where it is too large, or broken off.
    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        try
        {
            return await RawBody.ReadAsync(context.Request, LargestBody, context.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a request to {Path} that Slack did not sign just now. If Slack's own are refused, compare Slack:SigningSecret with Basic Information, App Credentials, and this machine's clock with another.")]
        public static partial void NotGenuine(ILogger logger, string path);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack posted to {Path} what cannot be read ({Problem} at {Where}). Please report this.")]
        public static partial void Unreadable(ILogger logger, string path, string problem, string? where);
    }
}
