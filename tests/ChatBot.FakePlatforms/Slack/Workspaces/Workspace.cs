using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Workspaces;

/// <summary>A team that has, or had, the app installed.</summary>
public sealed record Workspace(string TeamId, string Domain, string BotUserId, string BotId)
{
    /// <summary>The organisation that it belongs to; null for a team by itself.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The team as interactions tell of it.</summary>
    internal JsonObject ToJson()
    {
        var team = new JsonObject { ["id"] = TeamId, ["domain"] = Domain };
        if (EnterpriseId is not null)
        {
            team["enterprise_id"] = EnterpriseId;
            team["enterprise_name"] = "Example Organisation";
        }

        return team;
    }
}
