using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Control;
using ChatBot.FakePlatforms.Slack.Conversations;
using ChatBot.FakePlatforms.Slack.HttpMode;
using ChatBot.FakePlatforms.Slack.People;
using ChatBot.FakePlatforms.Slack.SocketMode;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Slack.Control;

/// <summary>Steers a fake Slack by hand.</summary>
internal sealed class ControlEndpoint(FakeSlack slack)
{
    private readonly ConcurrentDictionary<string, Asked> _asked = new();
    private readonly Person _person = slack.NewPerson();

    public void Map(IEndpointRouteBuilder app)
    {
        var routes = new ControlRoutes(app);
        MapPeople(routes);
        MapSockets(routes);
        routes.Do("http", body => slack.Http.Use(RequestUrls.Under(new Uri(body.Text("server") ?? ""))));
        routes.Do("response-urls/expire", _ => slack.ExpireResponseUrls());
        routes.Do("token/revoke", body => slack.RevokeToken(body.Text("error") ?? "token_revoked"));
        routes.Do("uninstall", _ => slack.Uninstall(slack.Workspace));
        routes.Do("fault", body => slack.Faults.Next(body.Text("method") ?? "", FaultOf(body), ControlRoutes.TimesOf(body)));
        routes.Show("messages", () => new JsonArray([.. _person.Messages.Select(m => m.Json.DeepClone())]));
        routes.Show(slack.Recording);
    }

    private void MapPeople(ControlRoutes routes)
    {
        Ask(routes, "slash", body => _person.Slash(body.Text("command") ?? "", body.Text("text") ?? ""));
        Ask(routes, "mention", body => _person.Mention(body.Text("text") ?? "", ThreadOf(body)));
        Ask(routes, "say", body => _person.Say(body.Text("text") ?? "", ThreadOf(body)));
        Ask(routes, "direct", body => _person.InDirectMessages().Say(body.Text("text") ?? "", ThreadOf(body)));
        Ask(routes, "shortcut", body => _person.UseShortcut(body.Text("callback_id") ?? "", _person.Say(body.Text("text") ?? "").Message!));
        Ask(routes, "home", _ => _person.OpenHome());
        Ask(routes, "assistant", _ => _person.OpenAssistant());
        routes.Ask("click", async body => Keep(_person.Click(await ReplyAsync(body), body.Text("label") ?? "")));
        routes.Ask("submit", async body => Keep(_person.Submit(
            await _asked[body.Text("to") ?? ""].ViewAsync(), (body.Text("action_id") ?? "", body.Text("typed") ?? ""))));
        routes.Await("reply", async id => (await _asked[id].ReplyAsync()).Json);
        routes.Await("view", async id => (await _asked[id].ViewAsync()).Json);
    }

    private void MapSockets(ControlRoutes routes)
    {
        routes.Do("socket/disconnect", body => slack.Sockets.Disconnect(body.Text("reason") ?? DisconnectReason.Warning, SocketOf(body)));
        routes.Do("socket/close", body => slack.Sockets.Close((int)(body.Number("code") ?? 1000), SocketOf(body)));
        routes.Do("socket/cut", body => slack.Sockets.CutMidFrame(SocketOf(body)));
        routes.Do("socket/lose-pings", body => slack.Sockets.LosePings(SocketOf(body)));
        routes.Do("socket/lose-pongs", body => slack.Sockets.LosePongs(SocketOf(body)));
        routes.Do("socket/lose-close-frames", body => slack.Sockets.LoseCloseFrames(SocketOf(body)));
        routes.Do("socket/switch", body => slack.Sockets.IsSwitchedOff = body.Flag("off"));
    }

    private void Ask(ControlRoutes routes, string name, Func<JsonObject, Asked> ask) => routes.Ask(name, body => Task.FromResult(Keep(ask(body))));

    private string Keep(Asked asked)
    {
        _asked[asked.Id] = asked;
        return asked.Id;
    }

    private Task<SlackMessage> ReplyAsync(JsonObject body) => _asked[body.Text("to") ?? ""].ReplyAsync();

    private SlackMessage? ThreadOf(JsonObject body) => body.Text("in_thread_of") is { } id ? _asked[id].Message : null;

    private static int? SocketOf(JsonObject body) => (int?)body.Number("socket");

    private static Fault FaultOf(JsonObject body) => body.Text("kind") switch
    {
        "429" => new SlackFault.RateLimited(ControlRoutes.WaitOf(body)),
        "error" => new SlackFault.Refusing(body.Text("error") ?? "fatal_error", (int)(body.Number("status") ?? 200)),
        _ => ControlRoutes.FaultOf(body),
    };
}
