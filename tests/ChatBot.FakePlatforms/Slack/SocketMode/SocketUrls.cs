using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.WebApi;

namespace ChatBot.FakePlatforms.Slack.SocketMode;

/// <summary>Addresses for sockets, each good once and not for long: https://docs.slack.dev/reference/methods/apps.connections.open.</summary>
internal sealed class SocketUrls(FakeSlackOptions options, SlackIds ids)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _unused = [];

    /// <summary>Where they start, <c>ws://…</c>.</summary>
    public string Base { get; set; } = "";

    public ApiAnswer Open(ApiRequest request)
    {
        var ticket = ids.Secret();
        lock (_gate)
        {
            _unused[ticket] = options.Clock.GetUtcNow() + options.SocketUrlLife;
        }

        return ApiAnswer.Ok(new JsonObject { ["url"] = $"{Base}/link/?ticket={ticket}&app_id={options.AppId}" });
    }

    /// <summary>Uses it up; false if it was used before, is too old, or never was.</summary>
    public bool Take(string ticket)
    {
        lock (_gate)
        {
            return _unused.Remove(ticket, out var expires) && options.Clock.GetUtcNow() < expires;
        }
    }
}
