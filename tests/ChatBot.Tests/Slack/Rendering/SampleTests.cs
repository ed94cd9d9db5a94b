using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Conversation;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.Support;
using ChatBot.Transport;

namespace ChatBot.Slack.Rendering;

/// <summary>Typical replies as they go over the wire, kept in <c>Slack/Samples</c> to be read as a user would.</summary>
public sealed class SampleTests
{
    private static readonly CommandNames Plain = new("");

    [Fact]
    public void An_answer_with_a_date() => AssertSample("answer-with-date", SampleReplies.AnswerWithDate, "/when did the ferry stop?");

    [Fact]
    public void Quotations_of_several_speakers() => AssertSample("quotations-private", SampleReplies.Quotations, "/quote speaker:Ana Ruiz topic:ferry", isPrivate: true);

    [Fact]
    public void Not_found_with_what_comes_near() => AssertSample("not-found", SampleReplies.NotFound, "where is the submarine repaired?");

    [Fact]
    public void A_passage_in_its_context() => AssertSample("context", SampleReplies.Context, "/context harbour/closing#p3", isPrivate: true);

    [Fact]
    public void The_list_of_sources() => AssertSample("sources", SampleReplies.Sources, "/sources", isPrivate: true);

    [Fact]
    public void A_failure() => AssertSample("failure", SlackMessage.Of(Apology.Failed("E15d9f2a4c")));

    [Fact]
    public void The_home()
    {
        var view = HomeView.Of(Reply.Of(ReplyKind.Information, "", "/who leads … – a person"), ["/who is the harbour master?"], SampleReplies.Sources);

        Sample.AssertJson("Slack", "home", JsonSerializer.Serialize(new Api.ViewPublication("U1", view), SlackJson.Wire.ViewPublication));
    }

    private static void AssertSample(string name, Reply reply, string message, bool isPrivate = false) =>
        AssertSample(name, ReplyRenderer.Render(reply, new ReplySetting("U0000000001", isPrivate, message, Plain)) with { Channel = "C0000000001" });

    private static void AssertSample(string name, SlackMessage message)
    {
        var wire = JsonSerializer.Serialize(message, SlackJson.Wire.SlackMessage);
        Assert.Null(MessageRules.Refusal(JsonNode.Parse(wire)!.AsObject()));
        Sample.AssertJson("Slack", name, wire);
    }
}
