using System.Text.Json.Nodes;
using ChatBot.Support;
using ChatBot.Support.Payloads;

namespace ChatBot.Discord.Payloads;

/// <summary>The replies in <c>Samples</c> are what Discord would take.</summary>
public sealed class SampleTypesTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Sample.Folder("Discord"), "*.json").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_of_the_right_type_and_within_all_limits(string sample)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(Sample.Folder("Discord"), sample));

        PayloadAssert.None(SentBody.Errors("POST /interactions/1/token/callback", json));
        PayloadAssert.None(await DiscordTypes.ErrorsAsync([new Payload("APIInteractionResponse", JsonNode.Parse(json)!)]));
    }
}
