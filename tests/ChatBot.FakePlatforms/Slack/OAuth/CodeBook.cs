using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.OAuth;

/// <summary>Codes that installations come back with, each good once and for ten minutes.</summary>
internal sealed class CodeBook(FakeSlackOptions options, SlackIds ids)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Code> _unused = [];

    public string Make(Workspace workspace, IReadOnlyList<string> scopes, string? redirectUrl)
    {
        var code = $"100000000001.{ids.Next("")}.{ids.Secret()}";
        lock (_gate)
        {
            _unused[code] = new Code(workspace, scopes, redirectUrl, options.Clock.GetUtcNow() + options.CodeLife);
        }

        return code;
    }

    /// <summary>Uses it up; null if it was used before, is too old, or never was.</summary>
    public Code? Take(string? code)
    {
        lock (_gate)
        {
            return code is not null && _unused.Remove(code, out var made) && options.Clock.GetUtcNow() < made.ExpiresAt ? made : null;
        }
    }

    /// <param name="Workspace">Where the app was allowed.</param>
    /// <param name="Scopes">What it was allowed.</param>
    /// <param name="RedirectUrl">Where the installation led back to.</param>
    /// <param name="ExpiresAt">When the code ends.</param>
    public sealed record Code(Workspace Workspace, IReadOnlyList<string> Scopes, string? RedirectUrl, DateTimeOffset ExpiresAt);
}
