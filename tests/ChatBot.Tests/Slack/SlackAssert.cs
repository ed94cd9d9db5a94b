using ChatBot.FakePlatforms.Slack;
using ChatBot.FakePlatforms.Slack.Deliveries;
using ChatBot.Slack.Payloads;

namespace ChatBot.Slack;

/// <summary>How an app behaves well in a fake Slack.</summary>
internal static class SlackAssert
{
    /// <summary>Whatever it was told is, or will be, acknowledged in time; and all that it sent is right.</summary>
    public static async Task AllGoodAsync(FakeSlack slack)
    {
        foreach (var open in slack.Unacknowledged)
        {
            await slack.Recording.FirstAsync<Acknowledged>(a => open.EndsWith(a.AskedId, StringComparison.Ordinal), $"an acknowledgement of {open}");
        }

        await PayloadAssert.AllGoodAsync(slack);
    }
}
