using System.Text.Json.Nodes;
using ChatBot.FakePlatforms.Discord.Rules;

namespace ChatBot.FakePlatforms.Discord;

/// <summary>Every limit of messages and commands: what is one too long or one too many is refused, what just fits is not.</summary>
public sealed class BodyRulesTests
{
    private const string Row = """{"type":1,"components":[{"type":2,"style":1,"label":"A","custom_id":"a"}]}""";
    private const string Button = """{"type":2,"style":1,"label":"A","custom_id":"a"}""";

    public static TheoryData<string, string> GoodMessages => new()
    {
        { "content of 2000", $$"""{"content":"{{Text(2_000)}}"}""" },
        { "embeds of 6000 in all", $$"""{"embeds":[{"description":"{{Text(4_096)}}"},{"description":"{{Text(1_904)}}"}]}""" },
        { "a row of five buttons", $$"""{"content":"x","components":[{"type":1,"components":[{{Buttons(5)}}]}]}""" },
        { "a link", """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"A","url":"https://example.com"}]}]}""" },
        { "no mentions", """{"content":"x","allowed_mentions":{"parse":[]}}""" },
        { "a layout", """{"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}""" },
    };

    public static TheoryData<string, string> BadMessages => new()
    {
        { "content of 2001", $$"""{"content":"{{Text(2_001)}}"}""" },
        { "1001 letters of two UTF-16 units", $$"""{"content":"{{string.Concat(Enumerable.Repeat("😀", 1_001))}}"}""" },
        { "eleven embeds", $$"""{"embeds":[{{Many(11, """{"title":"x"}""")}}]}""" },
        { "a title of 257", $$"""{"embeds":[{"title":"{{Text(257)}}"}]}""" },
        { "a description of 4097", $$"""{"embeds":[{"description":"{{Text(4_097)}}"}]}""" },
        { "26 fields", $$"""{"embeds":[{"fields":[{{Many(26, """{"name":"x","value":"y"}""")}}]}]}""" },
        { "a field without a value", """{"embeds":[{"fields":[{"name":"x"}]}]}""" },
        { "an empty field", """{"embeds":[{"fields":[{"name":"x","value":" "}]}]}""" },
        { "a value of 1025", $$"""{"embeds":[{"fields":[{"name":"x","value":"{{Text(1_025)}}"}]}]}""" },
        { "a footer of 2049", $$$"""{"embeds":[{"footer":{"text":"{{{Text(2_049)}}}"}}]}""" },
        { "an author of 257", $$$"""{"embeds":[{"author":{"name":"{{{Text(257)}}}"}}]}""" },
        { "embeds of 6001 in all", $$"""{"embeds":[{"description":"{{Text(4_096)}}"},{"description":"{{Text(1_905)}}"}]}""" },
        { "a colour that is none", """{"embeds":[{"title":"x","color":16777216}]}""" },
        { "a link to a file", """{"embeds":[{"title":"x","url":"file:///etc/passwd"}]}""" },
        { "six rows", $$"""{"content":"x","components":[{{Many(6, Row)}}]}""" },
        { "six buttons in a row", $$"""{"content":"x","components":[{"type":1,"components":[{{Buttons(6)}}]}]}""" },
        { "a button without its row", $$"""{"content":"x","components":[{{Button}}]}""" },
        { "an empty row", """{"content":"x","components":[{"type":1,"components":[]}]}""" },
        { "a label of 81", $$"""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a","label":"{{Text(81)}}"}]}]}""" },
        { "a custom_id of 101", $$"""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"{{Text(101)}}","label":"A"}]}]}""" },
        { "no custom_id", """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"A"}]}]}""" },
        { "the same custom_id twice", $$"""{"content":"x","components":[{"type":1,"components":[{{Button}},{{Button}}]}]}""" },
        { "a link with a custom_id", """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"A","url":"https://example.com","custom_id":"a"}]}]}""" },
        { "26 options", $$"""{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"a","options":[{{Options(26)}}]}]}]}""" },
        { "two selects in a row", """{"content":"x","components":[{"type":1,"components":[{"type":5,"custom_id":"a"},{"type":5,"custom_id":"b"}]}]}""" },
        { "a layout with content", """{"content":"x","flags":32768,"components":[{"type":10,"content":"x"}]}""" },
        { "a layout with embeds", """{"embeds":[{"title":"x"}],"flags":32768,"components":[{"type":10,"content":"x"}]}""" },
        { "41 components in a layout", $$"""{"flags":32768,"components":[{{Many(41, """{"type":10,"content":"x"}""")}}]}""" },
        { "a layout of 4001 characters", $$"""{"flags":32768,"components":[{"type":10,"content":"{{Text(4_000)}}"},{"type":10,"content":"x"}]}""" },
        { "a layout's parts without its flag", """{"components":[{"type":10,"content":"x"}]}""" },
        { "mentions parsed and listed", """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""" },
        { "mentions of an unknown kind", """{"content":"x","allowed_mentions":{"parse":["all"]}}""" },
    };

    public static TheoryData<string, string> BadCommands => new()
    {
        { "an upper-case name", Command("Who") },
        { "a name with a blank", Command("who is") },
        { "a name of 33", Command(Text(33)) },
        { "no description", """[{"name":"who"}]""" },
        { "a description of 101", $$"""[{"name":"who","description":"{{Text(101)}}"}]""" },
        { "a message command with a description", """[{"type":3,"name":"Find","description":"x"}]""" },
        { "the same name twice", """[{"name":"who","description":"x"},{"name":"who","description":"x"}]""" },
        { "26 options", Command("who", Many(26, Option("o#"))) },
        { "required after optional", Command("who", Option("a"), """{"type":3,"name":"b","description":"x","required":true}""") },
        { "autocomplete with choices", Command("who", """{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"a","value":"a"}]}""") },
        { "26 choices", Command("who", $$"""{"type":3,"name":"a","description":"x","choices":[{{Many(26, """{"name":"a","value":"a"}""")}}]}""") },
        { "a choice of another type", Command("who", """{"type":4,"name":"a","description":"x","choices":[{"name":"a","value":"a"}]}""") },
        { "an unknown option type", Command("who", """{"type":12,"name":"a","description":"x"}""") },
        { "a length of 6001", Command("who", """{"type":3,"name":"a","description":"x","max_length":6001}""") },
        { "a group in a group", Command("who", """{"type":2,"name":"a","description":"x","options":[{"type":2,"name":"b","description":"x"}]}""") },
        { "a subcommand beside an option", Command("who", """{"type":1,"name":"a","description":"x"}""", Option("b")) },
        { "a context that is none", """[{"name":"who","description":"x","contexts":[3]}]""" },
        { "a locale that is none", """[{"name":"who","description":"x","name_localizations":{"en":"who"}}]""" },
        { "permissions as a number", """[{"name":"who","description":"x","default_member_permissions":8}]""" },
        { "16 message commands", $"[{Many(16, """{"type":3,"name":"Find #"}""")}]" },
        { "8001 characters", Command("who", Many(25, $$"""{"type":3,"name":"o#","description":"{{Text(100)}}","choices":[{"name":"{{Text(100)}}","value":"{{Text(100)}}"},{"name":"b","value":"{{Text(100)}}"}]}""")) },
    };

    [Theory]
    [MemberData(nameof(GoodMessages))]
    public void A_message_is_taken(string what, string body) => Assert.True(Errors(body).Count == 0, $"{what}: {string.Join("; ", Errors(body))}");

    [Theory]
    [MemberData(nameof(BadMessages))]
    public void A_message_is_refused(string what, string body) => Assert.True(Errors(body).Count > 0, what);

    [Theory]
    [MemberData(nameof(BadCommands))]
    public void A_list_of_commands_is_refused(string what, string body)
    {
        var errors = new FormErrors();

        CommandRules.CheckAll([.. JsonNode.Parse(body)!.AsArray().OfType<JsonObject>()], errors);

        Assert.True(errors.Any, what);
    }

    [Theory]
    [InlineData("""{"content":"x","allowed_mention":{"parse":[]}}""")]
    [InlineData("""{"embeds":[{"titel":"x"}]}""")]
    [InlineData("""{"embeds":[{"footer":{"txt":"x"}}]}""")]
    [InlineData("""{"embeds":[{"title":"x","url":"https://example.com"},{"title":"y","url":"https://example.com"}]}""")]
    public void What_Discord_would_overlook_is_noted(string body)
    {
        var errors = new FormErrors();

        MessageRules.CheckNew(JsonNode.Parse(body)!.AsObject(), "", errors);

        Assert.NotEmpty(errors.Overlooked);
    }

    [Fact]
    public void Errors_are_nested_by_field()
    {
        var errors = new FormErrors();

        MessageRules.CheckNew(JsonNode.Parse("""{"embeds":[{"title":"x"},{"color":-1}]}""")!.AsObject(), "data", errors);

        Assert.Equal("NUMBER_TYPE_MAX", (string?)errors.ToJson()["data"]?["embeds"]?["1"]?["color"]?["_errors"]?[0]?["code"]);
    }

    private static List<string> Errors(string body)
    {
        var errors = new FormErrors();
        MessageRules.CheckNew(JsonNode.Parse(body)!.AsObject(), "", errors);

        return [.. errors.Lines];
    }

    private static string Text(int length) => new('x', length);

    private static string Many(int count, string json) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => json.Replace("#", $"{i}", StringComparison.Ordinal)));

    private static string Buttons(int count) => Many(count, """{"type":2,"style":1,"label":"A","custom_id":"a#"}""");

    private static string Options(int count) => Many(count, """{"label":"a","value":"a#"}""");

    private static string Option(string name) => $$"""{"type":3,"name":"{{name}}","description":"x"}""";

    private static string Command(string name, params string[] options) =>
        $$"""[{"name":"{{name}}","description":"x","options":[{{string.Join(',', options)}}]}]""";
}
