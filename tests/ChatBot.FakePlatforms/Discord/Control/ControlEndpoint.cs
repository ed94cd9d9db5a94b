using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Control;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Discord.Control;

/// <summary>Steers a fake Discord by hand.</summary>
internal sealed class ControlEndpoint(FakeDiscord discord)
{
    private readonly Dictionary<string, Asked> _asked = [];
    private readonly Person _person = discord.NewPerson();

    public void Map(IEndpointRouteBuilder app)
    {
        var routes = new ControlRoutes(app);
        Ask(routes, "slash", body => _person.SlashAsync(Name(body), Options(body)));
        Ask(routes, "type", body => _person.TypeAsync(Name(body), body.Text("option") ?? "", body.Text("typed") ?? ""));
        Ask(routes, "message-command", body => _person.UseOnMessageAsync(Name(body), body.Text("text") ?? ""));
        Ask(routes, "click", async body => await _person.ClickAsync(await ReplyAsync(body), body.Text("label") ?? ""));
        Ask(routes, "submit", body => _person.SubmitAsync(body.Text("modal") ?? "", body.Text("input") ?? "", body.Text("value") ?? ""));

        routes.Do("gateway/reconnect", _ => discord.Gateway.AskToReconnect());
        routes.Do("gateway/heartbeat", _ => discord.Gateway.AskForHeartbeat());
        routes.Do("gateway/stop-acknowledging", _ => discord.Gateway.StopAcknowledging());
        routes.Do("gateway/invalid-session", body => discord.Gateway.InvalidateSession(body.Flag("resumable")));
        routes.Do("gateway/close", body => discord.Gateway.Close((int)(body.Number("code") ?? 1000)));
        routes.Do("gateway/cut", _ => discord.Gateway.CutMidFrame());
        routes.Do("token/revoke", _ => discord.RevokeToken());
        routes.Do("fault", body => discord.Faults.Next(body.Text("operation") ?? "", FaultOf(body), ControlRoutes.TimesOf(body)));

        routes.Await("reply", async id => (await _asked[id].ReplyAsync()).Json);
        routes.Show("commands", () => new JsonArray([.. discord.RegisteredCommands.Select(c => c.DeepClone())]));
        routes.Show(discord.Recording);
    }

    private void Ask(ControlRoutes routes, string name, Func<JsonObject, Task<Asked>> ask) => routes.Ask(name, async body =>
    {
        var asked = await ask(body);
        _asked[asked.Id] = asked;

        return asked.Id;
    });

    private Task<ReplyMessage> ReplyAsync(JsonObject body) => _asked[body.Text("to") ?? ""].ReplyAsync();

    private static Fault FaultOf(JsonObject body) => body.Text("kind") is "user" or "global" or "shared"
        ? new DiscordFault.RateLimited(body.Text("kind")!, ControlRoutes.WaitOf(body))
        : ControlRoutes.FaultOf(body);

    private static (string, object)[] Options(JsonObject body) =>
        [.. (body.At("options") as JsonObject ?? []).Select(o => (o.Key, (object)o.Value!))];

    private static string Name(JsonObject body) => body.Text("name") ?? "";
}
