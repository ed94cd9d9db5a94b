using ChatBot.Conversation;
using ChatBot.Discord.Interactions;
using ChatBot.Language;
using ChatBot.Support;
using ChatBot.Transport;

namespace ChatBot.Discord.Rendering;

/// <summary>Every limit of https://discord.com/developers/docs/resources/message, whatever a source or an asker wrote.</summary>
public sealed class ReplyRendererTests
{
    [Fact]
    public void Seed_21_of_any_reply_every_limit_holds()
    {
        var random = new Random(21);
        for (var i = 0; i < 1_000; i++)
        {
            var setting = new ReplySetting("123456789012345678", random.Next(2) == 0)
            {
                Question = random.Next(5) == 0 ? null : "/ask " + HostileText.Any(random, random.Next(600)),
                Skip = random.Next(10),
            };

            AssertLimits(ReplyRenderer.Render(SomeReply(random), setting));
        }
    }

    [Fact]
    public void Nobody_is_ever_notified()
    {
        var reply = Reply.Of(ReplyKind.Information, "@everyone", "<@1>");
        var message = ReplyRenderer.Render(reply, new ReplySetting("1", IsPrivate: false));

        Assert.Empty(message.AllowedMentions!.Parse);
        Assert.Empty(message.AsEdit().AllowedMentions!.Parse);
        Assert.Empty(Notice.Of(Apology.Failed("E1"), isPrivate: true).AllowedMentions!.Parse);
    }

    [Fact]
    public void A_private_reply_can_be_shared_and_a_public_one_deleted_by_its_asker()
    {
        var reply = Answer();

        Assert.Contains("s", Ids(ReplyRenderer.Render(reply, new ReplySetting("7", IsPrivate: true))));
        Assert.DoesNotContain("d|7", Ids(ReplyRenderer.Render(reply, new ReplySetting("7", IsPrivate: true))));
        Assert.Contains("d|7", Ids(ReplyRenderer.Render(reply, new ReplySetting("7", IsPrivate: false))));
        Assert.DoesNotContain("s", Ids(ReplyRenderer.Render(reply, new ReplySetting("7", IsPrivate: false))));
    }

    [Fact]
    public void A_place_too_long_for_a_button_becomes_its_number()
    {
        var place = new string('p', 120) + "#p3";
        var reply = Answer() with
        {
            Actions = [new ReplyAction(ReplyActionKind.Context, "Context", "/context short#p1"), new ReplyAction(ReplyActionKind.Context, "Context", $"/context {place}")],
        };

        Assert.Contains("n|1|4", Ids(ReplyRenderer.Render(reply, new ReplySetting("7", IsPrivate: true) { Skip = 4 })));
    }

    [Fact]
    public void A_question_too_long_for_a_button_stands_in_the_message()
    {
        var question = "/ask " + new string('q', 500);
        var message = ReplyRenderer.Render(Answer(), new ReplySetting("7", IsPrivate: true) { Question = question });

        Assert.Contains("m|3", Ids(message));
        Assert.Equal(question, QuestionFooter.Of(new Message("1", null, message.Embeds, null)));
    }

    [Fact]
    public void A_link_cannot_be_ended_by_what_stands_in_it()
    {
        var url = new Uri("https://example.org/a)b>c?q=<x> (y)");
        var message = ReplyRenderer.Render(Answer(url), new ReplySetting("7", IsPrivate: true));

        Assert.Contains("[Weather](https://example.org/a%29b%3Ec?q=%3Cx%3E%20%28y%29)", message.Embeds![0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        var message = ReplyRenderer.Render(Answer(new Uri("javascript:alert(1)")), new ReplySetting("7", IsPrivate: true));

        Assert.DoesNotContain("](", message.Embeds![0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_find_no_room_are_counted()
    {
        var reply = Reply.Of(ReplyKind.Information, "Documents:", [.. Enumerable.Range(0, 50).Select(_ => new string('x', 300))]);
        var description = ReplyRenderer.Render(reply, new ReplySetting("7", IsPrivate: true)).Embeds![0].Description!;

        Assert.EndsWith("… and 37 more lines.", description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_passage_is_linked_where_it_can_be_read_in_its_place()
    {
        var answer = Answer();
        var linked = answer with { Snippets = [answer.Snippets[0] with { Link = new Uri("https://docs.example.org/documents/weather?p=1&s=0-9#p1") }] };
        var message = ReplyRenderer.Render(linked, new ReplySetting("7", IsPrivate: true));

        Assert.Contains("-# Weather · 2026-01 · [weather\\#p1](https://docs.example.org/documents/weather?p=1&s=0-9#p1)", message.Embeds![0].Description, StringComparison.Ordinal);
    }

    private static Reply Answer(Uri? url = null) => new(
        ReplyKind.Answer,
        "June",
        [new ReplySnippet("In June, it rained.", new TextSpan(3, 4), "Weather", "2026-01", "weather#p1", url, null)],
        [],
        [new ReplyAction(ReplyActionKind.More, "More answers", "/more 3 ask when"), new ReplyAction(ReplyActionKind.Context, "Context", "/context weather#p1")]);

    private static Reply SomeReply(Random random)
    {
        var snippets = Enumerable.Range(0, random.Next(10)).Select(_ => SomeSnippet(random)).ToList();
        List<ReplyAction> actions =
        [
            .. snippets.DistinctBy(s => s.Place).Select(s => new ReplyAction(ReplyActionKind.Context, "Context", $"/context {s.Place}")),
            new ReplyAction(ReplyActionKind.More, "More", $"/more 3 ask {HostileText.Any(random, 30)}"),
        ];

        return new Reply(
            (ReplyKind)random.Next(5),
            HostileText.Any(random, random.Next(200)),
            snippets,
            [.. Enumerable.Range(0, random.Next(60)).Select(_ => HostileText.Any(random, random.Next(80)))],
            actions);
    }

    private static ReplySnippet SomeSnippet(Random random)
    {
        var text = HostileText.Any(random, random.Next(1, 2_000));
        var start = random.Next(text.Length);

        return new ReplySnippet(
            text,
            random.Next(4) == 0 ? null : new TextSpan(start, random.Next(text.Length - start + 1)),
            HostileText.Any(random, random.Next(100)),
            random.Next(3) == 0 ? null : "2026-01-02",
            $"{HostileText.Any(random, random.Next(60))}#p{random.Next(100)}",
            random.Next(2) == 0 ? null : new Uri("https://example.org/" + Uri.EscapeDataString(new string('u', random.Next(700)))),
            random.Next(2) == 0 ? null : HostileText.Any(random, random.Next(80)))
        {
            Link = random.Next(2) == 0 ? null : new Uri("https://docs.example.org/documents/" + Uri.EscapeDataString(new string('d', random.Next(700)))),
        };
    }

    private static void AssertLimits(MessagePayload message)
    {
        var embed = Assert.Single(message.Embeds!);
        Assert.InRange((embed.Title ?? "x").Length, 1, 256);
        Assert.InRange((embed.Description ?? "x").Length, 1, 4_096);
        Assert.InRange((embed.Footer?.Text ?? "x").Length, 1, 2_048);
        Assert.InRange((embed.Title + embed.Description + embed.Footer?.Text).Length, 0, 6_000);
        Assert.All(new[] { embed.Title, embed.Description, embed.Footer?.Text }, AssertWellFormed);

        Assert.InRange((message.Components ?? []).Count, 0, 5);
        Assert.All(message.Components ?? [], row => Assert.InRange(row.Components.Count, 1, 5));
        var buttons = (message.Components ?? []).SelectMany(r => r.Components).ToList();
        Assert.All(buttons, b => Assert.InRange(b.CustomId.Length, 1, 100));
        Assert.All(buttons, b => Assert.InRange(b.Label.Length, 1, 80));
        Assert.Equal(buttons.Count, buttons.DistinctBy(b => b.CustomId).Count());
        Assert.All(buttons, b => Assert.NotNull(CustomId.Parse(b.CustomId)));
    }

    private static void AssertWellFormed(string? text)
    {
        for (var i = 0; i < (text ?? "").Length; i++)
        {
            if (char.IsHighSurrogate(text![i]))
            {
                Assert.True(i + 1 < text.Length && char.IsLowSurrogate(text[++i]));
            }
            else
            {
                Assert.False(char.IsLowSurrogate(text[i]));
            }
        }
    }

    private static List<string> Ids(MessagePayload message) => [.. message.Components!.SelectMany(r => r.Components).Select(b => b.CustomId)];
}
