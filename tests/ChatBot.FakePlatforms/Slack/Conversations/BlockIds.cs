using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Rules;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>Gives blocks and their elements the ids that they came without, as Slack does.</summary>
internal static class BlockIds
{
    public static void Fill(JsonArray blocks, SlackIds ids)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            block["block_id"] ??= ids.Secret()[..5];
            foreach (var element in BlockText.ElementsOf(block).Where(e => BlockText.IsInteractive(e)))
            {
                element["action_id"] ??= ids.Secret()[..5];
            }
        }
    }
}
