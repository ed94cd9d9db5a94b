using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Discord.Control;

/// <summary>Steers a fake that runs as a process of its own: POST a JSON object to <c>/control/…</c>; see README.md beside this project.</summary>
internal sealed class ControlEndpoint(FakeDiscord discord)
{
    private readonly Dictionary<string, Asked> _asked = [];
    private readonly Person _person = discord.NewPerson();

    public void Map(IEndpointRouteBuilder app)
    {
        Ask(app, "slash", body => _person.SlashAsync(Name(body), Options(body)));
        Ask(app, "type", body => _person.TypeAsync(Name(body), body.Text("option") ?? "", body.Text("typed") ?? ""));
        Ask(app, "message-command", body => _person.UseOnMessageAsync(Name(body), body.Text("text") ?? ""));
        Ask(app, "click", async body => await _person.ClickAsync(await ReplyAsync(body), body.Text("label") ?? ""));
        Ask(app, "submit", body => _person.SubmitAsync(body.Text("modal") ?? "", body.Text("input") ?? "", body.Text("value") ?? ""));

        Do(app, "gateway/reconnect", _ => discord.Gateway.AskToReconnect());
        Do(app, "gateway/heartbeat", _ => discord.Gateway.AskForHeartbeat());
        Do(app, "gateway/stop-acknowledging", _ => discord.Gateway.StopAcknowledging());
        Do(app, "gateway/invalid-session", body => discord.Gateway.InvalidateSession(body.Flag("resumable")));
        Do(app, "gateway/close", body => discord.Gateway.Close((int)(body.Number("code") ?? 1000)));
        Do(app, "gateway/cut", _ => discord.Gateway.CutMidFrame());
        Do(app, "token/revoke", _ => discord.RevokeToken());
        Do(app, "fault", body => discord.Faults.Next(body.Text("operation") ?? "", FaultOf(body), (int)(body.Number("times") ?? 1)));

        app.MapGet("/control/reply/{id}", async context =>
        {
            var reply = await _asked[(string)context.Request.RouteValues["id"]!].ReplyAsync();
            await context.Response.WriteAsync(reply.Json.ToCompactJson());
        });
        app.MapGet("/control/recorded", context => WriteLinesAsync(context, discord.Recording.Events.Select(e => e.ToString())));
        app.MapGet("/control/violations", context => WriteLinesAsync(context, discord.Recording.Violations));
        app.MapGet("/control/commands", context => context.Response.WriteAsync(
            new JsonArray([.. discord.RegisteredCommands.Select(c => c.DeepClone())]).ToCompactJson()));
    }

    private void Ask(IEndpointRouteBuilder app, string name, Func<JsonObject, Task<Asked>> ask) => app.MapPost($"/control/{name}", async context =>
    {
        var asked = await ask(await BodyAsync(context));
        _asked[asked.Id] = asked;
        await context.Response.WriteAsync(new JsonObject { ["id"] = asked.Id }.ToCompactJson());
    });

    private static void Do(IEndpointRouteBuilder app, string name, Action<JsonObject> act) => app.MapPost($"/control/{name}", async context =>
    {
        act(await BodyAsync(context));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    private Task<ReplyMessage> ReplyAsync(JsonObject body) => _asked[body.Text("to") ?? ""].ReplyAsync();

    private static Fault FaultOf(JsonObject body)
    {
        var wait = TimeSpan.FromMilliseconds(body.Number("wait_ms") ?? 1_000);
        return body.Text("kind") switch
        {
            "user" or "global" or "shared" => new DiscordFault.RateLimited(body.Text("kind")!, wait),
            "html-429" => new Fault.Html429(wait),
            "slow" => new Fault.Slow(wait),
            "dropped" => new Fault.Dropped(),
            _ => new Fault.Failing((int)(body.Number("status") ?? 500)),
        };
    }

    private static (string, object)[] Options(JsonObject body) =>
        [.. (body.At("options") as JsonObject ?? []).Select(o => (o.Key, (object)o.Value!))];

    private static string Name(JsonObject body) => body.Text("name") ?? "";

    private static async Task<JsonObject> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);

        return JsonReading.TryParse(body.ToArray()) as JsonObject ?? [];
    }

    private static Task WriteLinesAsync(HttpContext context, IEnumerable<string> lines) => context.Response.WriteAsync(string.Join('\n', lines));
}
