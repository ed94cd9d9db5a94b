using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Discord.Rules;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.Discord.Payloads;

/// <summary>Judges a body that a class sent, where no fake Discord stood by to do it.</summary>
internal static partial class SentBody
{
    /// <summary>What is wrong with it by Discord's limits and, where it is at hand, by Discord's description of its API.</summary>
    /// <param name="request">Method and path.</param>
    /// <param name="body">JSON, or nothing.</param>
    public static IReadOnlyList<string> Errors(string request, string body)
    {
        if (body.Length == 0 || Operation(request) is not { } operation)
        {
            return [];
        }

        var json = JsonNode.Parse(body)!;
        var recording = new Recording(TimeProvider.System);
        recording.Add(new Requested(operation, request, json, 200));

        return [.. RuleErrors(operation, json), .. DiscordOpenApi.ErrorsOfBot(recording)];
    }

    private static List<string> RuleErrors(string operation, JsonNode json)
    {
        var errors = new FormErrors();
        switch (operation)
        {
            case Routes.Callback when (int?)json["type"] is 4 or 7 && json["data"] is JsonObject message:
                MessageRules.CheckNew(message, "data", errors);
                break;
            case Routes.Edit or Routes.FollowUp:
                MessageRules.CheckNew(json.AsObject(), "", errors);
                break;
            case Routes.PutCommands or Routes.PutGuildCommands:
                CommandRules.CheckAll([.. json.AsArray().OfType<JsonObject>()], errors);
                break;
        }

        return [.. errors.Lines, .. errors.Overlooked];
    }

    private static string? Operation(string request) => request switch
    {
        _ when CallbackPath().IsMatch(request) => Routes.Callback,
        _ when EditPath().IsMatch(request) => Routes.Edit,
        _ when FollowUpPath().IsMatch(request) => Routes.FollowUp,
        _ when request.StartsWith("PUT ", StringComparison.Ordinal) && request.Contains("/guilds/", StringComparison.Ordinal) => Routes.PutGuildCommands,
        _ when request.StartsWith("PUT ", StringComparison.Ordinal) => Routes.PutCommands,
        _ => null,
    };

    [GeneratedRegex("^POST /interactions/[^/]+/[^/]+/callback")]
    private static partial Regex CallbackPath();

    [GeneratedRegex("^PATCH /webhooks/[^/]+/[^/]+/messages/")]
    private static partial Regex EditPath();

    [GeneratedRegex(@"^POST /webhooks/[^/]+/[^/]+(\?|$)")]
    private static partial Regex FollowUpPath();
}
