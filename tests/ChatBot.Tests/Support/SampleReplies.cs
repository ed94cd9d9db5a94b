using ChatBot.Conversation;
using ChatBot.Language;

namespace ChatBot.Support;

/// <summary>Typical replies, which each platform's samples show as that platform does.</summary>
internal static class SampleReplies
{
    private static readonly Uri Handbook = new("https://example.org/handbook/ferry");

    public static Reply AnswerWithDate { get; } = new(
        ReplyKind.Answer,
        "June (2024-06)",
        [new ReplySnippet("In June, the ferry stopped for good, and the harbour office closed two weeks later.", new TextSpan(3, 4), "Harbour closes", "2024-09-23", "harbour/closing#p3", Handbook, null)],
        ["“June” is 2024-06: the last June up to this date (counted from 2024-09-23).", "2 documents agree."],
        [new ReplyAction(ReplyActionKind.More, "More answers", "/more 1 when did the ferry stop?"), new ReplyAction(ReplyActionKind.Context, "Context", "/context harbour/closing#p3")]);

    public static Reply Quotations { get; } = new(
        ReplyKind.Answer,
        "Ana Ruiz: “We will not go,”",
        [
            new ReplySnippet("“We will not go,” Ana Ruiz said. “Not by *that* boat.”", new TextSpan(0, 17), "Harbour closes", "2024-09-23", "harbour/closing#p5", Handbook, null),
            new ReplySnippet("A passenger called it “the slowest ferry in the world” and laughed.", new TextSpan(22, 32), "Letters to_the_editor", null, "letters#p12", null, "speaker unclear"),
        ],
        [],
        [
            new ReplyAction(ReplyActionKind.Context, "Context", "/context harbour/closing#p5"),
            new ReplyAction(ReplyActionKind.Context, "Context", "/context letters#p12"),
        ]);

    public static Reply NotFound { get; } = new(
        ReplyKind.NotFound,
        "Not found. No document mentions “submarine”.",
        [new ReplySnippet("The ferry is repaired in the old dock.", null, "Repairs", "2023", "repairs#p1", null, "Near it, but not an answer")],
        [],
        [new ReplyAction(ReplyActionKind.Context, "Context", "/context repairs#p1")]);

    public static Reply Context { get; } = new(
        ReplyKind.Information,
        "The passage in its context:",
        [new ReplySnippet("The office opened in 1950.\n\nIn June, the ferry stopped for good.\n\n1. Nobody wept.\n2. Few noticed.", new TextSpan(28, 36), "Harbour closes", "2024-09-23", "harbour/closing#p3", Handbook, null)],
        [],
        []);

    public static Reply Sources { get; } = Reply.Of(
        ReplyKind.Information,
        "I answer from 2 documents with 31 passages:",
        "Harbour closes (2024-09-23; harbour/closing, 19 passages)",
        "Letters to_the_editor (undated; letters, 12 passages)");
}
