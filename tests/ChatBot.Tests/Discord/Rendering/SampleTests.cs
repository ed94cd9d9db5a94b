using System.Text.Json;
using ChatBot.Conversation;
using ChatBot.Discord.Interactions;
using ChatBot.Support;
using ChatBot.Transport;

namespace ChatBot.Discord.Rendering;

/// <summary>Six typical replies as they go over the wire, kept in <c>Discord/Samples</c> to be read as a user would.</summary>
public sealed class SampleTests
{
    [Fact]
    public void An_answer_with_a_date() => AssertSample("answer-with-date", Public(SampleReplies.AnswerWithDate, "/when did the ferry stop?"));

    [Fact]
    public void Quotations_of_several_speakers() => AssertSample("quotations-private", Private(SampleReplies.Quotations, "/quote speaker:Ana Ruiz topic:ferry"));

    [Fact]
    public void Not_found_with_what_comes_near() => AssertSample("not-found", Public(SampleReplies.NotFound, "/where is the submarine repaired?"));

    [Fact]
    public void A_passage_in_its_context() =>
        AssertSample("context", ReplyRenderer.Render(SampleReplies.Context, new ReplySetting("1300000000000000001", IsPrivate: true)));

    [Fact]
    public void The_list_of_sources() => AssertSample("sources", Private(SampleReplies.Sources, "/sources"));

    [Fact]
    public void A_failure() => AssertSample("failure", Notice.Of(Apology.Failed("E15d9f2a4c81000"), isPrivate: false));

    private static MessagePayload Public(Reply reply, string question) =>
        ReplyRenderer.Render(reply, new ReplySetting("1300000000000000001", IsPrivate: false) { Question = question });

    private static MessagePayload Private(Reply reply, string question) =>
        ReplyRenderer.Render(reply, new ReplySetting("1300000000000000001", IsPrivate: true) { Question = question });

    private static void AssertSample(string name, MessagePayload message)
    {
        var wire = JsonSerializer.Serialize(InteractionCallback.Message(message), DiscordJson.Wire.InteractionCallback);
        Sample.AssertJson("Discord", name, wire);
    }
}
