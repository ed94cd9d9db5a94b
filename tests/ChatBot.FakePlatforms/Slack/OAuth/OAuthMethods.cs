using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.OAuth;

/// <summary>Gives tokens for codes, and for refresh tokens: https://docs.slack.dev/reference/methods/oauth.v2.access.</summary>
internal sealed class OAuthMethods(FakeSlackOptions options, SlackIds ids, CodeBook codes, TokenBook tokens)
{
    private const int MostActiveTokens = 2;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Grant> _unusedRefreshTokens = [];
    private readonly Dictionary<Workspace, Queue<string>> _active = [];

    public ApiAnswer Access(ApiRequest request)
    {
        if (request.Text("client_id") != options.ClientId)
        {
            return ApiAnswer.Error("invalid_client_id");
        }

        if (request.Text("client_secret") != options.ClientSecret)
        {
            return ApiAnswer.Error("bad_client_secret");
        }

        lock (_gate)
        {
            return request.Text("grant_type") switch
            {
                null or "authorization_code" => ForCode(request),
                "refresh_token" => ForRefreshToken(request),
                _ => ApiAnswer.Fault("invalid_grant_type", $"there is no grant_type '{request.Text("grant_type")}'."),
            };
        }
    }

    private ApiAnswer ForCode(ApiRequest request) => codes.Take(request.Text("code")) switch
    {
        null => ApiAnswer.Error("invalid_code"),
        { RedirectUrl: var url } when (request.Text("redirect_uri") ?? url) != url =>
            ApiAnswer.Fault("bad_redirect_uri", $"redirect_uri is '{request.Text("redirect_uri")}' here and was '{url}' before."),
        var code => Give(code.Workspace, code.Scopes, options.RotatesTokens),
    };

    // Single use: whoever comes second with it, another replica say, gets nothing.
    private ApiAnswer ForRefreshToken(ApiRequest request) =>
        request.Text("refresh_token") is { } token && _unusedRefreshTokens.Remove(token, out var grant) && tokens.Find(grant.Token)?.RefusedWith is null
            ? Give(grant.Workspace, grant.Scopes, rotates: true)
            : ApiAnswer.Error("invalid_refresh_token");

    private ApiAnswer Give(Workspace workspace, IReadOnlyList<string> scopes, bool rotates)
    {
        var expiresAt = rotates ? options.Clock.GetUtcNow() + options.TokenLife : DateTimeOffset.MaxValue;
        var grant = new Grant($"{(rotates ? "xoxe." : "")}xoxb-{ids.Next("")}-{ids.Secret()}", workspace, scopes, IsAppLevel: false) { ExpiresAt = expiresAt };
        tokens.Add(grant);
        EndOldest(workspace, grant.Token);

        var answer = new JsonObject
        {
            ["access_token"] = grant.Token,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', scopes),
            ["bot_user_id"] = workspace.BotUserId,
            ["app_id"] = options.AppId,
            ["team"] = new JsonObject { ["name"] = workspace.Domain, ["id"] = workspace.TeamId },
            ["enterprise"] = workspace.EnterpriseId is { } id ? new JsonObject { ["name"] = "Example Organisation", ["id"] = id } : null,
            ["authed_user"] = new JsonObject { ["id"] = "U0PERS000000" },
            ["is_enterprise_install"] = false,
        };
        if (rotates)
        {
            var refresh = $"xoxe-1-{ids.Secret()}";
            _unusedRefreshTokens[refresh] = grant;
            answer["refresh_token"] = refresh;
            answer["expires_in"] = (int)options.TokenLife.TotalSeconds;
        }

        return ApiAnswer.Ok(answer);
    }

    private void EndOldest(Workspace workspace, string newest)
    {
        if (!_active.TryGetValue(workspace, out var active))
        {
            _active[workspace] = active = new Queue<string>();
        }

        active.Enqueue(newest);
        if (active.Count > MostActiveTokens)
        {
            tokens.Refuse(active.Dequeue(), "token_revoked");
        }
    }
}
