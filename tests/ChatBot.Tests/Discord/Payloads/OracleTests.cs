using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rest;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.Support.Node;
using ChatBot.Support.Payloads;

namespace ChatBot.Discord.Payloads;

/// <summary>The two definitions of Discord's types that were not written here do find what is wrong, so their silence means something.</summary>
public sealed class OracleTests
{
    [OpenApiFact]
    public void Discord_s_own_description_finds_what_is_too_long_too_many_or_of_the_wrong_type()
    {
        Assert.Empty(DescribedErrors(Routes.Callback, """{"type":4,"data":{"content":"It rained.","allowed_mentions":{"parse":[]}}}"""));

        string[] wrong =
        [
            $$$"""{"type":4,"data":{"content":"{{{new string('x', 2_001)}}}"}}""",
            $$$"""{"type":4,"data":{"embeds":[{"title":"{{{new string('x', 257)}}}"}]}}""",
            """{"type":4,"data":{"content":5}}""",
            """{"type":77}""",
            $$"""{"type":8,"data":{"choices":[{{string.Join(',', Enumerable.Repeat("""{"name":"a","value":"a"}""", 26))}}]} }""",
        ];
        Assert.All(wrong, body => Assert.NotEmpty(DescribedErrors(Routes.Callback, body)));
        Assert.NotEmpty(DescribedErrors(Routes.PutCommands, """[{"name":"who","description":"x","contexts":[7]}]"""));
        Assert.NotEmpty(DescribedErrors(Routes.PutCommands, """[{"description":"x"}]"""));
    }

    [NodeFact]
    public async Task The_types_find_misspelt_keys_and_wrong_nesting()
    {
        Assert.Empty(await TypeErrorsAsync("""{"type":4,"data":{"content":"It rained.","flags":64}}"""));

        Assert.NotEmpty(await TypeErrorsAsync("""{"type":4,"data":{"contents":"It rained."}}"""));
        Assert.NotEmpty(await TypeErrorsAsync("""{"type":4,"data":{"embeds":[{"titel":"Rain"}]}}"""));
        Assert.NotEmpty(await TypeErrorsAsync("""{"type":4,"data":{"components":[{"type":1,"components":[{"type":2,"style":1,"lable":"A","custom_id":"a"}]}]}}"""));
        Assert.NotEmpty(await TypeErrorsAsync("""{"type":8,"data":{"content":"It rained."}}"""));
    }

    private static IReadOnlyList<string> DescribedErrors(string operation, string body)
    {
        var recording = new Recording(TimeProvider.System);
        recording.Add(new Requested(operation, "", JsonNode.Parse(body), 200));

        return DiscordOpenApi.ErrorsOfBot(recording);
    }

    private static Task<IReadOnlyList<string>> TypeErrorsAsync(string callback) =>
        DiscordTypes.ErrorsAsync([new Payload("APIInteractionResponse", JsonNode.Parse(callback)!)]);
}
