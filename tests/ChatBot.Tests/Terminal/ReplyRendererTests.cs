using ChatBot.Conversation;
using ChatBot.Language;

namespace ChatBot.Terminal;

public sealed class ReplyRendererTests
{
    private const string Escape = "\u001B";

    private static readonly ReplySnippet Snippet = new(
        "Ana Ruiz, who keeps the harbour, closed it on Monday.",
        new TextSpan(0, 8),
        "Storm closes harbour",
        "2031-09-24",
        "news/storm#p4",
        new Uri("https://example.org/storm"),
        Label: null);

    private static readonly Reply OneAnswer = new(
        ReplyKind.Answer,
        "Ana Ruiz",
        [Snippet],
        ["2 documents agree."],
        [new ReplyAction(ReplyActionKind.Context, "Context", "/context news/storm#p4")]);

    [Fact]
    public void At_80_columns_an_answer_reads_like_this()
    {
        Assert.Equal(
            """
            Ana Ruiz

               Ana Ruiz, who keeps the harbour, closed it on Monday.
               Storm closes harbour · 2031-09-24 · news/storm#p4 · https://example.org/storm

            2 documents agree.
            /context 1


            """,
            Rendered(OneAnswer, width: 80));
    }

    [Fact]
    public void At_40_columns_it_is_wrapped_at_words()
    {
        Assert.Equal(
            """
            Ana Ruiz

               Ana Ruiz, who keeps the harbour,
               closed it on Monday.
               Storm closes harbour · 2031-09-24 ·
               news/storm#p4 ·
               https://example.org/storm

            2 documents agree.
            /context 1


            """,
            Rendered(OneAnswer, width: 40));
    }

    [Fact]
    public void Several_snippets_are_numbered_and_labelled()
    {
        var second = Snippet with { Text = "“Bo Lind did,” it says.", Bold = null, Label = "Bo Lind", Place = "log#p1", Date = null, Url = null };

        Assert.Equal(
            """
            Ana Ruiz

            1  Ana Ruiz, who keeps the harbour, closed it on Monday.
               Storm closes harbour · 2031-09-24 · news/storm#p4 · https://example.org/storm

            2  Bo Lind
               “Bo Lind did,” it says.
               Storm closes harbour · log#p1

            2 documents agree.
            /context 1


            """,
            Rendered(OneAnswer with { Snippets = [Snippet, second] }, width: 80));
    }

    [Fact]
    public void Plain_output_has_no_escape_sequence()
    {
        Assert.DoesNotContain(Escape, Rendered(OneAnswer, width: 80), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[red]markup[/] and [[brackets]]")]
    [InlineData("[")]
    [InlineData("[link=https://example.org]click[/]")]
    public void Brackets_in_a_source_are_only_brackets(string text)
    {
        Assert.Contains(text, Rendered(OneAnswer with { Headline = text }, width: 80), StringComparison.Ordinal);
    }

    [Fact]
    public void No_part_of_a_reply_can_send_an_escape_sequence()
    {
        const string Hostile = "x\u001B]0;title\u0007\u001B[31my\u009B2J";
        var snippet = new ReplySnippet(Hostile, null, Hostile, Hostile, Hostile, null, Hostile);
        var reply = new Reply(ReplyKind.Answer, Hostile, [snippet], [Hostile], []);

        Assert.All(Rendered(reply, width: 40), c => Assert.True(c is '\n' or '\r' || !char.IsControl(c)));
    }

    [Fact]
    public void A_bold_span_past_the_end_or_a_very_narrow_console_does_no_harm()
    {
        var odd = OneAnswer with { Snippets = [Snippet with { Bold = new TextSpan(500, 9) }] };

        Assert.Contains("Ana", Rendered(odd, width: 1).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_console_that_knows_links_opens_the_passage_by_its_place_and_another_shows_the_same_words()
    {
        var linked = OneAnswer with { Snippets = [Snippet with { Link = new Uri("http://127.0.0.1:8090/documents/news/storm?p=4#p4") }] };
        var output = new StringWriter();
        var console = TerminalConsole.Create(output, plain: false);
        (console.Profile.Width, console.Profile.Capabilities.Ansi, console.Profile.Capabilities.Links) = (80, true, true);
        ReplyRenderer.Write(console, linked);

        Assert.Matches($@"{Escape}\]8;id=\d+;http://127\.0\.0\.1:8090/documents/news/storm\?p=4#p4{Escape}\\({Escape}\[2m)?news/storm#p4({Escape}\[0m)?{Escape}\]8;;{Escape}\\", output.ToString());
        Assert.Equal(Rendered(OneAnswer, width: 80), Rendered(linked, width: 80));
    }

    private static string Rendered(Reply reply, int width)
    {
        var output = new StringWriter();
        var console = TerminalConsole.Create(output, plain: true);
        console.Profile.Width = width;
        ReplyRenderer.Write(console, reply);

        return output.ToString().ReplaceLineEndings("\n");
    }
}
