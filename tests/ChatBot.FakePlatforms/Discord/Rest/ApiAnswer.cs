using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rules;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>What the REST side says to a request: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json.</summary>
internal sealed record ApiAnswer(int Status, JsonNode? Body = null)
{
    public static ApiAnswer NoContent { get; } = new(204);

    public bool IsError => Status >= 400;

    public static ApiAnswer Ok(JsonNode body) => new(200, body);

    public static ApiAnswer Unauthorized => Error(401, 0, "401: Unauthorized");

    public static ApiAnswer UnknownChannel => Error(404, 10_003, "Unknown Channel");

    public static ApiAnswer UnknownMessage => Error(404, 10_008, "Unknown Message");

    public static ApiAnswer UnknownWebhook => Error(404, 10_015, "Unknown Webhook");

    public static ApiAnswer UnknownInteraction => Error(404, 10_062, "Unknown interaction");

    public static ApiAnswer UnknownCommand => Error(404, 10_063, "Unknown application command");

    public static ApiAnswer TooManyCreates => Error(400, 30_034, "Max number of daily application command creates has been reached (200)");

    public static ApiAnswer AlreadyAcknowledged => Error(400, 40_060, "Interaction has already been acknowledged.");

    public static ApiAnswer TooManyFollowUps => Error(400, 40_094, "This interaction has reached the maximum number of follow up messages.");

    public static ApiAnswer EmptyMessage => Error(400, 50_006, "Cannot send an empty message");

    public static ApiAnswer DeadToken => Error(401, 50_027, "Invalid Webhook Token");

    public static ApiAnswer NoJson => Error(400, 50_109, "The request body contains invalid JSON.");

    public static ApiAnswer Form(FormErrors errors) => new(400, new JsonObject
    {
        ["message"] = "Invalid Form Body",
        ["code"] = 50_035,
        ["errors"] = errors.ToJson(),
    });

    public static ApiAnswer Error(int status, int code, string message) => new(status, new JsonObject { ["message"] = message, ["code"] = code });
}
