using System.Collections.Concurrent;

namespace ChatBot.FakePlatforms.Slack.Workspaces;

/// <summary>Which tokens there are: https://docs.slack.dev/authentication/tokens.</summary>
internal sealed class TokenBook(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Grant> _grants = new();

    /// <summary>Every token that was ever good.</summary>
    public IReadOnlyList<string> All => [.. _grants.Keys];

    public void Add(Grant grant) => _grants[grant.Token] = grant;

    public Grant? Find(string? token) => token is not null && _grants.TryGetValue(token, out var grant) ? grant : null;

    /// <summary>Why the token is not good; null if it is.</summary>
    public string? Refusal(string? token)
    {
        if (token is null)
        {
            return "not_authed";
        }

        return Find(token) is not { } grant
            ? "invalid_auth"
            : grant.RefusedWith ?? (grant.ExpiresAt <= clock.GetUtcNow() ? "token_expired" : null);
    }

    /// <summary>From now on the workspace's bot tokens are refused with <paramref name="error"/>.</summary>
    public void Refuse(Workspace workspace, string error)
    {
        foreach (var grant in _grants.Values.Where(g => g.Workspace == workspace && !g.IsAppLevel))
        {
            _grants[grant.Token] = grant with { RefusedWith = error };
        }
    }

    /// <summary>From now on the one token is refused with <paramref name="error"/>.</summary>
    public void Refuse(string token, string error)
    {
        if (Find(token) is { } grant)
        {
            _grants[token] = grant with { RefusedWith = error };
        }
    }
}
