using System.Text.Json.Nodes;
using ChatBot.Support;
using ChatBot.Support.Node;
using ChatBot.Support.Payloads;

namespace ChatBot.Slack.Payloads;

/// <summary>The replies in <c>Samples</c> are of the types that Slack's own libraries define.</summary>
public sealed class SampleTypesTests
{
    [NodeFact]
    public async Task Every_sample_is_of_the_right_type()
    {
        var samples = Directory.GetFiles(Sample.Folder("Slack"), "*.json").ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, f => JsonNode.Parse(File.ReadAllText(f))!);
        Assert.True(samples.Count >= 7);

        PayloadAssert.None(await SlackTypes.ErrorsAsync(
            [.. samples.Select(s => new Payload(s.Key == "home" ? "web.ViewsPublishArguments" : "web.ChatPostMessageArguments", WithChannel(s.Key, s.Value)))]));
    }

    private static JsonNode WithChannel(string name, JsonNode sample)
    {
        if (name != "home")
        {
            sample["channel"] ??= "C0000000001";
        }

        return sample;
    }
}
