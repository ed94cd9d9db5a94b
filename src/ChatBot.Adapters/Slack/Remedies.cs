namespace ChatBot.Slack;

/// <summary>What a person should do about faults that the bot cannot mend.</summary>
internal static class Remedies
{
    public const string SocketModeOff =
        "Slack has Socket Mode switched off for this app (link_disabled). Switch it on at api.slack.com/apps (Socket Mode), or set Slack:Mode to Http.";

    /// <summary>The cure for an error of the Web API that repeating will not cure; null for all others.</summary>
    public static string? Of(string? error) => error switch
    {
        "invalid_auth" or "not_authed" or "token_expired" => $"Slack refuses the token ({error}). Copy it again from api.slack.com/apps into Slack__BotToken (OAuth & Permissions) or Slack__AppToken (Basic Information, App-Level Tokens).",
        "token_revoked" or "account_inactive" or "user_removed_from_team" => $"The token was revoked or the app removed from the workspace ({error}). Install the app again at api.slack.com/apps (Install App), and set Slack__BotToken to its new token.",
        "team_disabled" or "team_access_not_granted" or "enterprise_is_restricted" => $"The workspace no longer admits the app ({error}). Ask its administrators, then start the bot again.",
        "missing_scope" or "no_permission" => $"A token lacks a scope ({error}). An app-level token needs connections:write; what the bot needs stands in its manifest. Add it at api.slack.com/apps (OAuth & Permissions), and install the app again.",
        "not_allowed_token_type" => "That is the wrong kind of token (not_allowed_token_type). Slack__AppToken takes the one that begins with xapp-, Slack__BotToken the one with xoxb-.",
        "app_missing_action_url" or "forbidden_team" or "accesslimited" => $"Slack does not let this app connect ({error}). Look at its settings at api.slack.com/apps.",
        "link_disabled" => SocketModeOff,
        _ => null,
    };
}
