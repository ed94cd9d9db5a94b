using System.Text;
using System.Text.Json;
using ChatBot.Slack.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Slack.Http;

/// <summary>Reads a payload as one of Slack's request URLs gets it, and hands it on.</summary>
/// <param name="body">What was posted; its signature was right.</param>
/// <param name="requestId">What tells this request from others.</param>
/// <param name="intake">Takes it.</param>
/// <returns>What to answer, as JSON; null for nothing.</returns>
/// <exception cref="JsonException">It cannot be read.</exception>
/// <exception cref="InvalidDataException">It is no form.</exception>
internal delegate byte[]? TakePayload(byte[] body, string requestId, PayloadIntake intake);

/// <summary>What is posted to each of the request URLs.</summary>
internal static class PostedPayload
{
    public static byte[]? Command(byte[] body, string requestId, PayloadIntake intake)
    {
        intake.Take(SlashCommand.From(Form(body)), requestId);
        return null;
    }

    public static byte[]? Interaction(byte[] body, string requestId, PayloadIntake intake)
    {
        var payload = Form(body).GetValueOrDefault("payload") ?? throw new JsonException("The form has no payload.");
        intake.Take(JsonSerializer.Deserialize(payload, SlackJson.Wire.Interaction) ?? throw new JsonException("The payload is null."), requestId);
        return null;
    }

    public static byte[]? Event(byte[] body, string requestId, PayloadIntake intake)
    {
        var callback = JsonSerializer.Deserialize(body, SlackJson.Wire.EventCallback) ?? throw new JsonException("The event is null.");
        if (callback.Type == EventCallback.UrlVerification)
        {
            return JsonSerializer.SerializeToUtf8Bytes(new Challenge(callback.Challenge ?? ""), SlackJson.Wire.Challenge);
        }

        intake.Take(callback, requestId);
        return null;
    }

    /// <summary>Whether Slack only looks whether the address has a certificate; nothing else in such a request counts, and it is not signed.</summary>
    public static bool IsCertificateCheck(byte[] body)
    {
        const int MostBytes = 2_000;
        try
        {
            return body.Length is > 0 and <= MostBytes && body[0] != '{' && Form(body).GetValueOrDefault("ssl_check") == "1";
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> Form(byte[] body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body));
        return reader.ReadForm().ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
    }
}

/// <summary>The answer to Slack's question whether an address is ours: https://api.slack.com/events/url_verification.</summary>
internal sealed record Challenge([property: System.Text.Json.Serialization.JsonPropertyName("challenge")] string Text);
