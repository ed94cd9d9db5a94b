using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Slack.Rules;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>Every limit of blocks, messages and views: what is one too long or one too many is refused, what just fits is not.</summary>
public sealed class BlockRulesTests
{
    private const string Button = """{"type":"button","action_id":"a#","text":{"type":"plain_text","text":"A"}}""";
    private const string Divider = """{"type":"divider"}""";

    public static TheoryData<string, string> GoodBlocks => new()
    {
        { "fifty blocks", Many(50, Divider) },
        { "a section of 3000", Section(Text(3_000)) },
        { "ten fields of 2000", $$"""{"type":"section","fields":[{{Many(10, Plain(2_000))}}]}""" },
        { "a header of 150", $$"""{"type":"header","text":{{Plain(150)}}}""" },
        { "ten pieces of context", $$"""{"type":"context","elements":[{{Many(10, Plain(1))}}]}""" },
        { "25 buttons", Actions(Many(25, Button)) },
        { "a button's value of 2000", Actions($$"""{"type":"button","action_id":"a","text":{{Plain(75)}},"value":"{{Text(2_000)}}"}""") },
        { "a link", Actions($$"""{"type":"button","action_id":"a","text":{{Plain(1)}},"url":"https://example.com"}""") },
        { "a select of 100", Actions($$"""{"type":"static_select","action_id":"a","options":[{{Many(100, Option())}}]}""") },
        { "an overflow of 5", Actions($$"""{"type":"overflow","action_id":"a","options":[{{Many(5, Option())}}]}""") },
        { "a picture", $$"""{"type":"image","image_url":"https://example.com/{{Text(2_900)}}","alt_text":"{{Text(2_000)}}"}""" },
        { "markdown of 12000", $$"""{"type":"markdown","text":"{{Text(12_000)}}"}""" },
        { "a quotation in pieces", RichText("""{"type":"rich_text_quote","elements":[{"type":"text","text":"It rained.","style":{"bold":true}}]}""") },
        { "a list in pieces", RichText("""{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x"}]}]}""") },
    };

    public static TheoryData<string, string> BadBlocks => new()
    {
        { "51 blocks", Many(51, Divider) },
        { "a block that is none", "\"x\"" },
        { "a type that is none", """{"type":"paragraph"}""" },
        { "a misspelt key", """{"type":"section","txt":{"type":"mrkdwn","text":"x"}}""" },
        { "a section of 3001", Section(Text(3_001)) },
        { "an empty section", Section("") },
        { "a section of nothing", """{"type":"section"}""" },
        { "text that is no object", """{"type":"section","text":"x"}""" },
        { "a type of text that is none", """{"type":"section","text":{"type":"markdown","text":"x"}}""" },
        { "verbatim plain text", """{"type":"section","text":{"type":"plain_text","text":"x","verbatim":true}}""" },
        { "eleven fields", $$"""{"type":"section","fields":[{{Many(11, Plain(1))}}]}""" },
        { "a field of 2001", $$"""{"type":"section","fields":[{{Plain(2_001)}}]}""" },
        { "a header of 151", $$"""{"type":"header","text":{{Plain(151)}}}""" },
        { "a header in mrkdwn", """{"type":"header","text":{"type":"mrkdwn","text":"x"}}""" },
        { "eleven pieces of context", $$"""{"type":"context","elements":[{{Many(11, Plain(1))}}]}""" },
        { "no context", """{"type":"context","elements":[]}""" },
        { "26 buttons", Actions(Many(26, Button)) },
        { "the same action_id twice", Actions(Many(2, Button.Replace("#", "", StringComparison.Ordinal))) },
        { "the same block_id twice", Many(2, """{"type":"divider","block_id":"a"}""") },
        { "a block_id of 256", $$"""{"type":"divider","block_id":"{{Text(256)}}"}""" },
        { "an action_id of 256", Actions($$"""{"type":"button","action_id":"{{Text(256)}}","text":{{Plain(1)}}}""") },
        { "a label of 76", Actions($$"""{"type":"button","action_id":"a","text":{{Plain(76)}}}""") },
        { "a label in mrkdwn", Actions("""{"type":"button","action_id":"a","text":{"type":"mrkdwn","text":"A"}}""") },
        { "a value of 2001", Actions($$"""{"type":"button","action_id":"a","text":{{Plain(1)}},"value":"{{Text(2_001)}}"}""") },
        { "an address of 3001", Actions($$"""{"type":"button","action_id":"a","text":{{Plain(1)}},"url":"https://example.com/{{Text(2_981)}}"}""") },
        { "an address that is none", Actions($$"""{"type":"button","action_id":"a","text":{{Plain(1)}},"url":"example"}""") },
        { "a style that is none", Actions($$"""{"type":"button","action_id":"a","text":{{Plain(1)}},"style":"secondary"}""") },
        { "a button without text", Actions("""{"type":"button","action_id":"a"}""") },
        { "101 options", Actions($$"""{"type":"static_select","action_id":"a","options":[{{Many(101, Option())}}]}""") },
        { "six options of an overflow", Actions($$"""{"type":"overflow","action_id":"a","options":[{{Many(6, Option())}}]}""") },
        { "eleven radio buttons", Actions($$"""{"type":"radio_buttons","action_id":"a","options":[{{Many(11, Option())}}]}""") },
        { "an option of 76", Actions($$"""{"type":"overflow","action_id":"a","options":[{{Option(76)}}]}""") },
        { "an option's value of 151", Actions($$"""{"type":"overflow","action_id":"a","options":[{{Option(1, 151)}}]}""") },
        { "a title of 101 to confirm", Actions($$$"""{"type":"button","action_id":"a","text":{{{Plain(1)}}},"confirm":{"title":{{{Plain(101)}}},"text":{{{Plain(1)}}}}}""") },
        { "a text of 301 to confirm", Actions($$$"""{"type":"button","action_id":"a","text":{{{Plain(1)}}},"confirm":{"text":{{{Plain(301)}}}}}""") },
        { "a button of 31 to confirm", Actions($$$"""{"type":"button","action_id":"a","text":{{{Plain(1)}}},"confirm":{"text":{{{Plain(1)}}},"deny":{{{Plain(31)}}}}}""") },
        { "a picture without a word", """{"type":"image","image_url":"https://example.com/x.png"}""" },
        { "a picture's words of 2001", $$"""{"type":"image","image_url":"https://example.com/x.png","alt_text":"{{Text(2_001)}}"}""" },
        { "markdown of 12001 in two", $$"""{"type":"markdown","text":"{{Text(12_000)}}"},{"type":"markdown","text":"x"}""" },
        { "an empty piece of text", RichText("""{"type":"rich_text_section","elements":[{"type":"text","text":""}]}""") },
        { "a piece that is none", RichText("""{"type":"rich_text_section","elements":[{"type":"mrkdwn","text":"x"}]}""") },
        { "a style of a piece that is none", RichText("""{"type":"rich_text_section","elements":[{"type":"text","text":"x","style":{"blod":true}}]}""") },
        { "a list of nothing but text", RichText("""{"type":"rich_text_list","style":"bullet","elements":[{"type":"text","text":"x"}]}""") },
        { "an input", """{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","action_id":"a"}}""" },
    };

    public static TheoryData<string, string> BadViews => new()
    {
        { "a home", View("home", "") },
        { "no title", """{"type":"modal","blocks":[]}""" },
        { "a title of 25", $$"""{"type":"modal","title":{{Plain(25)}},"blocks":[]}""" },
        { "a button of 25", View("modal", $$""","close":{{Plain(25)}}""") },
        { "private_metadata of 3001", View("modal", $$""","private_metadata":"{{Text(3_001)}}" """) },
        { "a callback_id of 256", View("modal", $$""","callback_id":"{{Text(256)}}" """) },
        { "101 blocks", $$"""{"type":"modal","title":{{Plain(1)}},"blocks":[{{Many(101, Divider)}}]}""" },
        { "an input and nothing to send it with", $$$"""{"type":"modal","title":{{{Plain(1)}}},"blocks":[{"type":"input","label":{{{Plain(1)}}},"element":{"type":"plain_text_input","action_id":"a"}}]}""" },
        { "a misspelt key", View("modal", ""","privat_metadata":"x" """) },
    };

    [Theory]
    [MemberData(nameof(GoodBlocks))]
    public void Blocks_are_taken(string what, string blocks) => Assert.True(Errors(blocks).Count == 0, $"{what}: {string.Join("; ", Errors(blocks))}");

    [Theory]
    [MemberData(nameof(BadBlocks))]
    public void Blocks_are_refused(string what, string blocks) => Assert.True(Errors(blocks).Count > 0, what);

    [Theory]
    [MemberData(nameof(BadViews))]
    public void A_view_is_refused(string what, string view) => Assert.True(ViewRules.Check(JsonNode.Parse(view)!.AsObject(), "modal").Any, what);

    [Theory]
    [InlineData("no_text", """{"text":" "}""")]
    [InlineData("no_text", """{"blocks":[]}""")]
    [InlineData("invalid_blocks_format", """{"text":"x","blocks":"[{]"}""")]
    [InlineData("invalid_blocks", """{"text":"x","blocks":[{}]}""")]
    [InlineData(null, """{"text":"x"}""")]
    public void A_message_is_refused_with_its_reason(string? error, string message) => Assert.Equal(error, Refusal(message));

    [Fact]
    public void A_message_is_not_too_long_by_its_text_or_by_its_blocks()
    {
        Assert.Null(Refusal($$"""{"text":"{{Text(40_000)}}"}"""));
        Assert.Equal("msg_too_long", Refusal($$"""{"text":"{{Text(40_001)}}"}"""));

        var blocks = $$"""{"blocks":[{{Many(5, Section(Text(2_700)))}}]}""";
        Assert.Equal("msg_blocks_too_long", Refusal(blocks));
        Assert.Null(MessageRules.Refusal(JsonNode.Parse(blocks)!.AsObject(), isThroughResponseUrl: true));
        Assert.Null(Refusal($$"""{"blocks":[{{Many(5, Section(Text(2_500)))}}]}"""));
    }

    [Fact]
    public void An_error_points_to_its_place()
    {
        var errors = Errors(Divider + "," + Section(Text(3_001)));

        Assert.Equal(["[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]"], errors);
    }

    [Theory]
    [InlineData("<!channel>", """{"text":"<!channel> x"}""")]
    [InlineData("<@U123>", """{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x <@U123>"}}]}""")]
    [InlineData("@everyone", """{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x @everyone"}}]}""")]
    [InlineData("channel", """{"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"broadcast","range":"channel"}]}]}]}""")]
    [InlineData(null, """{"text":"&lt;!channel&gt; @everyone"}""")]
    [InlineData(null, """{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x @everyone","verbatim":true}}]}""")]
    [InlineData(null, """{"blocks":[{"type":"section","text":{"type":"plain_text","text":"<!channel>"}}]}""")]
    public void What_would_notify_somebody_is_found(string? mention, string message) =>
        Assert.Equal(mention is null ? [] : [mention], LiveMarkup.MentionsIn(JsonNode.Parse(message)!.AsObject()));

    [Theory]
    [InlineData("http://evil.example", """{"text":"<http://evil.example|here>"}""")]
    [InlineData("http://evil.example", """{"blocks":[{"type":"markdown","text":"[x](http://evil.example)"}]}""")]
    [InlineData("http://evil.example", """{"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"link","url":"http://evil.example"}]}]}]}""")]
    [InlineData(null, """{"text":"[x](http://evil.example) &lt;http://evil.example|x&gt;"}""")]
    public void What_would_be_a_link_is_found(string? link, string message) =>
        Assert.Equal(link is null ? [] : [link], LiveMarkup.LinksIn(JsonNode.Parse(message)!.AsObject()));

    private static IReadOnlyList<string> Errors(string blocks)
    {
        var errors = new ShapeErrors();
        BlockRules.CheckAll(JsonNode.Parse($"[{blocks}]"), 50, errors);

        return errors.Lines;
    }

    private static string? Refusal(string message) => (string?)MessageRules.Refusal(JsonNode.Parse(message)!.AsObject())?.Body["error"];

    private static string Text(int length) => new('x', length);

    private static string Many(int count, string json) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => json.Replace("#", $"{i}", StringComparison.Ordinal)));

    private static string Plain(int length) => $$"""{"type":"plain_text","text":"{{Text(length)}}"}""";

    private static string Section(string text) => $$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{text}}}"}}""";

    private static string Actions(string elements) => $$"""{"type":"actions","elements":[{{elements}}]}""";

    private static string RichText(string element) => $$"""{"type":"rich_text","elements":[{{element}}]}""";

    private static string Option(int text = 1, int value = 1) => $$"""{"text":{{Plain(text)}},"value":"{{Text(value)}}"}""";

    private static string View(string type, string more) => $$"""{"type":"{{type}}","title":{{Plain(1)}},"blocks":[]{{more}}}""";
}
