using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>A call as the methods see it, with a token that is good.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="Arguments">What was sent, be it as JSON or as a form.</param>
/// <param name="Grant">What the token stands for; null for methods that take none.</param>
internal sealed record ApiRequest(string Method, JsonObject Arguments, Grant? Grant)
{
    public Workspace Workspace => Grant!.Workspace;

    public string? Text(string name) => Arguments.Text(name);
}
