using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Architecture;
using ChatBot.Conversation;
using ChatBot.Discord.Interactions;
using ChatBot.Language;
using ChatBot.Transport;

namespace ChatBot.Discord.Rendering;

/// <summary>Six typical replies as they go over the wire, kept in <c>Discord/Samples</c> to be read as a user would.</summary>
/// <remarks>A sample that is missing is written by the test, which then fails: read it before you commit it.</remarks>
public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(SourceFolder.Path, "../tests/ChatBot.Tests/Discord/Samples");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Uri Handbook = new("https://example.org/handbook/ferry");

    [Fact]
    public void An_answer_with_a_date()
    {
        const string Text = "In June, the ferry stopped for good, and the harbour office closed two weeks later.";
        var reply = new Reply(
            ReplyKind.Answer,
            "June (2024-06)",
            [new ReplySnippet(Text, new TextSpan(3, 4), "Harbour closes", "2024-09-23", "harbour/closing#p3", Handbook, null)],
            ["“June” is 2024-06: the last June up to this date (counted from 2024-09-23).", "2 documents agree."],
            [new ReplyAction(ReplyActionKind.More, "More answers", "/more 1 when did the ferry stop?"), new ReplyAction(ReplyActionKind.Context, "Context", "/context harbour/closing#p3")]);

        AssertSample("answer-with-date", Public(reply, "/when did the ferry stop?"));
    }

    [Fact]
    public void Quotations_of_several_speakers()
    {
        const string First = "“We will not go,” Ana Ruiz said. “Not by *that* boat.”";
        const string Second = "A passenger called it “the slowest ferry in the world” and laughed.";
        var reply = new Reply(
            ReplyKind.Answer,
            "Ana Ruiz: “We will not go,”",
            [
                new ReplySnippet(First, new TextSpan(0, 17), "Harbour closes", "2024-09-23", "harbour/closing#p5", Handbook, null),
                new ReplySnippet(Second, new TextSpan(22, 32), "Letters to_the_editor", null, "letters#p12", null, "speaker unclear"),
            ],
            [],
            [
                new ReplyAction(ReplyActionKind.Context, "Context", "/context harbour/closing#p5"),
                new ReplyAction(ReplyActionKind.Context, "Context", "/context letters#p12"),
            ]);

        AssertSample("quotations-private", Private(reply, "/quote speaker:Ana Ruiz topic:ferry"));
    }

    [Fact]
    public void Not_found_with_what_comes_near()
    {
        var reply = new Reply(
            ReplyKind.NotFound,
            "Not found. No document mentions “submarine”.",
            [new ReplySnippet("The ferry is repaired in the old dock.", null, "Repairs", "2023", "repairs#p1", null, "Near it, but not an answer")],
            [],
            [new ReplyAction(ReplyActionKind.Context, "Context", "/context repairs#p1")]);

        AssertSample("not-found", Public(reply, "/where is the submarine repaired?"));
    }

    [Fact]
    public void A_passage_in_its_context()
    {
        const string Text = "The office opened in 1950.\n\nIn June, the ferry stopped for good.\n\n1. Nobody wept.\n2. Few noticed.";
        var reply = new Reply(
            ReplyKind.Information,
            "The passage in its context:",
            [new ReplySnippet(Text, new TextSpan(28, 36), "Harbour closes", "2024-09-23", "harbour/closing#p3", Handbook, null)],
            [],
            []);

        AssertSample("context", ReplyRenderer.Render(reply, new ReplySetting("1300000000000000001", IsPrivate: true)));
    }

    [Fact]
    public void The_list_of_sources()
    {
        var reply = Reply.Of(
            ReplyKind.Information,
            "I answer from 2 documents with 31 passages:",
            "Harbour closes (2024-09-23; harbour/closing, 19 passages)",
            "Letters to_the_editor (undated; letters, 12 passages)");

        AssertSample("sources", Private(reply, "/sources"));
    }

    [Fact]
    public void A_failure() => AssertSample("failure", Notice.Of(Apology.Failed("E15d9f2a4c81000"), isPrivate: false));

    private static MessagePayload Public(Reply reply, string question) =>
        ReplyRenderer.Render(reply, new ReplySetting("1300000000000000001", IsPrivate: false) { Question = question });

    private static MessagePayload Private(Reply reply, string question) =>
        ReplyRenderer.Render(reply, new ReplySetting("1300000000000000001", IsPrivate: true) { Question = question });

    private static void AssertSample(string name, MessagePayload message)
    {
        var wire = JsonSerializer.Serialize(InteractionCallback.Message(message), DiscordJson.Wire.InteractionCallback);
        var written = JsonNode.Parse(wire)!.ToJsonString(Readable) + "\n";
        var path = Path.Combine(Samples, $"{name}.json");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, written);
            Assert.Fail($"{path} was not there and has been written. Read it.");
        }

        Assert.Equal(File.ReadAllText(path), written);
    }
}
