using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Commands;
using ChatBot.FakePlatforms.Discord.Gateway;
using ChatBot.FakePlatforms.Discord.Interactions;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>Which operation is answered by what. What is not here is a 404, and recorded.</summary>
internal sealed class RouteTable(
    FakeDiscordOptions options,
    DiscordApplication application,
    CommandRegistry commands,
    InteractionDesk interactions,
    FollowUpDesk followUps,
    GatewaySessions gateway)
{
    public IReadOnlyDictionary<string, Func<ApiRequest, ApiAnswer>> ByOperation => new Dictionary<string, Func<ApiRequest, ApiAnswer>>
    {
        ["GET /gateway"] = _ => ApiAnswer.Ok(new JsonObject { ["url"] = gateway.Url }),
        [Routes.GatewayBot] = _ => ApiAnswer.Ok(gateway.Describe()),

        [Routes.Application] = _ => ApiAnswer.Ok(application.ToJson()),
        ["GET /oauth2/applications/@me"] = _ => ApiAnswer.Ok(application.ToJson()),
        ["GET /users/@me"] = _ => ApiAnswer.Ok(Wire.BotUser(options)),

        [Routes.Callback] = r => interactions.Answer(r.Values["id"], r.Values["token"], r.BodyObject, r.Asks("with_response")),
        [Routes.FollowUp] = r => followUps.Post(r.Values["token"], r.BodyObject),
        ["GET /webhooks/{app}/{token}/messages/{message}"] = r => followUps.Get(r.Values["token"], r.Values["message"]),
        [Routes.Edit] = r => followUps.Edit(r.Values["token"], r.Values["message"], r.BodyObject),
        [Routes.Delete] = r => followUps.Delete(r.Values["token"], r.Values["message"]),

        [Routes.Commands] = r => commands.List("", r.Asks("with_localizations")),
        [Routes.PutCommands] = r => commands.Replace("", List(r)),
        ["POST /applications/{app}/commands"] = r => commands.Add("", r.BodyObject),
        ["DELETE /applications/{app}/commands/{command}"] = r => commands.Delete("", r.Values["command"]),

        [Routes.GuildCommands] = r => commands.List(r.Values["guild"], r.Asks("with_localizations")),
        [Routes.PutGuildCommands] = r => commands.Replace(r.Values["guild"], List(r)),
        ["POST /applications/{app}/guilds/{guild}/commands"] = r => commands.Add(r.Values["guild"], r.BodyObject),
        ["DELETE /applications/{app}/guilds/{guild}/commands/{command}"] = r => commands.Delete(r.Values["guild"], r.Values["command"]),
    };

    private static IReadOnlyList<JsonObject> List(ApiRequest request) => request.Body is JsonArray array ? [.. array.OfType<JsonObject>()] : [];
}
