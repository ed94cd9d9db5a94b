using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Documents;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Links;

public sealed class LinkingAnswererTests
{
    private static readonly Document Harbour = new("harbour", "Harbour handbook", "Ines Ruiz leads the harbour office.");
    private static readonly Document Minutes = new("board/minutes", "Minutes", "Tomas Weil leads the board.");

    private readonly WebOptions _options = new();

    [Fact]
    public async Task Without_a_public_address_only_the_terminal_is_told_where_to_read()
    {
        Assert.StartsWith("http://127.0.0.1:8090/documents/harbour?p=1&s=0-35&a=0-9&h=", await LinkAsync("terminal", "/who leads the harbour office?"), StringComparison.Ordinal);
        Assert.Null(await LinkAsync("discord", "/who leads the harbour office?"));
    }

    [Fact]
    public async Task A_public_address_is_what_everybody_is_told()
    {
        _options.PublicUrl = "https://docs.example.org";

        Assert.Matches(@"^https://docs\.example\.org/documents/harbour\?p=1&.*&q=%2Fwho%20leads%20the%20harbour%20office%3F#p1$", await LinkAsync("discord", "/who leads the harbour office?"));
    }

    [Fact]
    public async Task A_question_that_makes_the_link_too_long_is_left_out_of_it()
    {
        _options.PublicUrl = "https://docs.example.org";
        var link = await LinkAsync("slack", "/who leads the harbour office " + new string('ц', 100) + "?");

        Assert.DoesNotContain("q=", link ?? "q=", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_the_pages_do_not_show_is_linked_by_signature_or_not_at_all()
    {
        _options.PublicUrl = "https://docs.example.org";
        _options.Folders = ["harbour"];
        Assert.Null(await LinkAsync("discord", "/who leads the board?"));

        _options.LinkKey = "a key of more than enough letters";
        Assert.Matches("&e=[0-9]+&g=[A-Za-z0-9_-]{22}#p1$", await LinkAsync("discord", "/who leads the board?"));
        Assert.DoesNotContain("&g=", await LinkAsync("discord", "/who leads the harbour office?"), StringComparison.Ordinal);
    }

    private async Task<string?> LinkAsync(string platform, string question)
    {
        var options = Options.Create(_options);
        var links = new PageLinks(options, new LinkSignature(options, TimeProvider.System)) { Listening = new Uri("http://127.0.0.1:8090") };
        var answerer = new LinkingAnswerer(SomeBot.Over(Harbour, Minutes).Bot, links);
        var reply = await answerer.ReplyAsync(new IncomingMessage(platform, "c", question, default), CancellationToken.None);

        return reply.Snippets[0].Link?.AbsoluteUri;
    }
}
