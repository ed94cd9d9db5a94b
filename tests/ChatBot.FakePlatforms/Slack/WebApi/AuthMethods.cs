using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Workspaces;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>Who a token is, and its end.</summary>
internal sealed class AuthMethods(FakeSlackOptions options, TokenBook tokens)
{
    /// <summary>https://docs.slack.dev/reference/methods/auth.test.</summary>
    public ApiAnswer Test(ApiRequest request)
    {
        var answer = new JsonObject
        {
            ["url"] = $"https://{request.Workspace.Domain}.slack.com/",
            ["team"] = request.Workspace.Domain,
            ["user"] = "chatbot",
            ["team_id"] = request.Workspace.TeamId,
            ["user_id"] = request.Workspace.BotUserId,
            ["bot_id"] = request.Workspace.BotId,
            ["is_enterprise_install"] = false,
            ["app_id"] = options.AppId,
        };
        if (request.Workspace.EnterpriseId is { } enterprise)
        {
            answer["enterprise_id"] = enterprise;
        }

        return ApiAnswer.Ok(answer);
    }

    /// <summary>https://docs.slack.dev/reference/methods/auth.revoke.</summary>
    public ApiAnswer Revoke(ApiRequest request)
    {
        tokens.Refuse(request.Grant!.Token, "token_revoked");
        return ApiAnswer.Ok(new JsonObject { ["revoked"] = true });
    }
}
