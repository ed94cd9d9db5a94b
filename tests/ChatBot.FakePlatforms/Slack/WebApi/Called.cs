using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>The bot called a method of the Web API, and what it got.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="TeamId">The workspace of the token; null without a good one.</param>
/// <param name="Arguments">What was sent.</param>
/// <param name="Status">The answer's status; 0 for none.</param>
/// <param name="Answer">The answer's JSON, or null.</param>
public sealed record Called(string Method, string? TeamId, JsonObject Arguments, int Status, JsonObject? Answer = null) : RecordedEvent
{
    /// <summary>Whether it did what it was called for.</summary>
    public bool IsOk => Answer.Flag("ok");

    /// <summary>The error's code; null if there is none.</summary>
    public string? Error => Answer.Text("error");

    /// <inheritdoc/>
    public override string ToString() => $"{Method} -> {Status} {(IsOk ? "ok" : Error)} {Arguments.ToCompactJson()}";
}
