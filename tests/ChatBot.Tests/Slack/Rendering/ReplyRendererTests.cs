using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Conversation;
using ChatBot.FakePlatforms.Slack.Rules;
using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Slack.Rendering;

/// <summary>Every limit of https://api.slack.com/reference/block-kit/blocks, whatever a source or an asker wrote.</summary>
public sealed class ReplyRendererTests
{
    private static readonly CommandNames Names = new("");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_reply_of_hostile_words_is_taken_and_notifies_nobody_with_seed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var reply = AnyReply(random);
            var message = Show(reply, new ReplySetting("U1", random.Next(2) == 0, $"/ask {Hostile(random, random.Next(300))}", Names));

            Assert.Null(MessageRules.Refusal(message.Json));
            Assert.Empty(message.Mentions);
            Assert.All(message.Links, l => Assert.StartsWith("https://example.org/", l, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_largest_reply_and_question_stay_within_all_limits()
    {
        var text = new string('"', 20_000);
        var reply = new Reply(
            ReplyKind.Answer,
            text,
            [.. Enumerable.Range(0, 40).Select(i => new ReplySnippet(text, new TextSpan(5, 19_000), text, "2024", $"d#p{i}", new Uri("https://example.org/?" + new string('&', 90)), text) { Link = new Uri("https://example.org/documents/" + new string('d', 450)) })],
            [.. Enumerable.Repeat(text, 40)],
            [.. Enumerable.Range(0, 40).Select(i => new ReplyAction(ReplyActionKind.Context, "Context", $"/context d#p{i}")), new ReplyAction(ReplyActionKind.More, "More", $"/more 3 ask {new string('x', 1_980)}")]);

        var message = Show(reply, new ReplySetting("U1", IsPrivate: true, $"/ask {new string('x', 1_990)}", Names));

        Assert.Null(MessageRules.Refusal(message.Json));
        Assert.Matches("… and 3[0-9] more passages[.]", message.Text);
        Assert.Matches("… and 3[0-9] more remarks[.]", message.Text);
    }

    [Fact]
    public void The_passage_is_linked_where_it_can_be_read_in_its_place()
    {
        var snippet = Snippet("It rained.") with { Link = new Uri("https://docs.example.org/documents/a?p=1&s=0-9#p1"), Url = new Uri("https://example.org/a") };
        var message = Show(Reply.Of(ReplyKind.Answer, "x") with { Snippets = [snippet] }, Setting("/ask x"));

        Assert.Equal(["https://docs.example.org/documents/a?p=1&amp;s=0-9#p1", "https://example.org/a"], message.Links);
    }

    [Fact]
    public void The_words_of_a_source_stand_letter_for_letter()
    {
        const string Text = "<!channel> *bold* _it_ `code` :smile: https://x.org <@U1> & “so”,\u00A0he  said.";
        var message = Show(Reply.Of(ReplyKind.Answer, "x") with { Snippets = [Snippet(Text)] }, Setting("/ask x"));

        Assert.Contains(Text, message.Text, StringComparison.Ordinal);
        Assert.Empty(message.Mentions);
        Assert.Empty(message.Links);
    }

    [Fact]
    public void The_text_beside_the_blocks_is_escaped() =>
        Assert.Equal("a &lt;!here&gt; &amp; b", SlackMessage.Of("a <!here> & b").Text);

    [Fact]
    public void A_long_list_says_what_it_leaves_out()
    {
        var reply = Reply.Of(ReplyKind.Information, "Sources:", [.. Enumerable.Range(0, 100).Select(i => $"line {i} {new string('w', 150)}")]);

        var message = Show(reply, Setting("/sources"));

        var shown = Enumerable.Range(0, 100).Count(i => message.Text.Contains($"line {i} ", StringComparison.Ordinal));
        Assert.Contains($"… and {100 - shown} more lines.", message.Text, StringComparison.Ordinal);
        Assert.InRange(shown, 20, 60);
    }

    [Theory]
    [InlineData("/who leads?", "/lore-who leads?")]
    [InlineData("/more 3 who leads?", "/lore-who leads?")]
    [InlineData("when did it rain?", "when did it rain?")]
    public void The_question_stands_below_as_it_is_typed_here(string message, string shown)
    {
        var text = Show(Reply.Of(ReplyKind.NotFound, "No."), new ReplySetting("U1", false, message, new CommandNames("lore-"))).Text;

        Assert.Contains($"No.\n{shown}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "More answers,Share,👍,👎")]
    [InlineData(false, "More answers,👍,👎,Delete")]
    public void A_private_answer_can_be_shared_and_a_public_one_deleted(bool isPrivate, string buttons)
    {
        var reply = new Reply(ReplyKind.Answer, "x", [Snippet("y")], [], [new ReplyAction(ReplyActionKind.More, "More answers", "/more 1 who x")]);

        Assert.Equal(buttons.Split(','), Show(reply, new ReplySetting("U1", isPrivate, "/who x", Names)).Buttons);
    }

    private static Reply AnyReply(Random random) => new(
        (ReplyKind)random.Next(5),
        Hostile(random, random.Next(200)),
        [.. Enumerable.Range(0, random.Next(12)).Select(_ => AnySnippet(random))],
        [.. Enumerable.Range(0, random.Next(60)).Select(_ => Hostile(random, random.Next(150)))],
        [.. Enumerable.Range(0, random.Next(8)).Select(_ => new ReplyAction(ReplyActionKind.Context, "x", $"/context {Hostile(random, random.Next(20))}")), new ReplyAction(ReplyActionKind.More, "x", $"/more 3 {Hostile(random, random.Next(500))}")]);

    private static ReplySnippet AnySnippet(Random random)
    {
        var text = Hostile(random, random.Next(2_000));
        var start = random.Next(text.Length + 1);
        var bold = random.Next(3) == 0 ? (TextSpan?)null : new TextSpan(start, random.Next(text.Length - start + 1));
        return new ReplySnippet(text, bold, Hostile(random, random.Next(60)), random.Next(2) == 0 ? null : "2024", "d#p1", random.Next(2) == 0 ? null : new Uri("https://example.org/a|b>c<d"), random.Next(2) == 0 ? null : Hostile(random, 20))
        {
            Link = random.Next(2) == 0 ? null : new Uri("https://example.org/documents/a|b>c<d?p=1&s=0-9#p1"),
        };
    }

    private static ReplySnippet Snippet(string text) => new(text, null, "Title", null, "d#p1", null, null);

    private static ReplySetting Setting(string message) => new("U1", IsPrivate: false, message, Names);

    private static string Hostile(Random random, int pieces) =>
        HostileText.Any(random, pieces, "<!channel>", "<@U1|x>", "<#C1>", "<https://x.org|y>", "<!date^1^x>", "&", "&lt;", ":smile:", "\"");

    // As a person would see it.
    private static FakePlatforms.Slack.Conversations.SlackMessage Show(Reply reply, ReplySetting setting)
    {
        var json = JsonNode.Parse(JsonSerializer.Serialize(ReplyRenderer.Render(reply, setting), SlackJson.Wire.SlackMessage))!.AsObject();
        return new FakePlatforms.Slack.Conversations.SlackMessage("C1", "1.0", json, null);
    }
}
