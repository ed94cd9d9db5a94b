using System.Text.Json;

namespace ChatBot.Discord.Commands;

public sealed class CommandDifferenceTests
{
    // What Discord adds to a command that was registered, and leaves out where it is the default.
    private const string AsDiscordSendsIt = """
        [{"id":"1","application_id":"2","version":"3","default_member_permissions":null,"type":1,"name":"who","name_localizations":null,
          "description":"Finds","description_localizations":{"fr":"b","de":"a"},"dm_permission":true,"contexts":[2,0,1],"integration_types":[1,0],
          "nsfw":false,"handler":1,"options":[{"type":3,"name":"question","name_localizations":null,"description":"What","required":true,"autocomplete":false}]},
         {"id":"4","application_id":"2","version":"5","type":3,"name":"Find","description":"","contexts":[0,1,2],"integration_types":[0,1],"options":[]}]
        """;

    private static readonly IReadOnlyList<ApplicationCommand> Wanted =
    [
        new() { Type = 3, Name = "Find", Contexts = [0, 1, 2], IntegrationTypes = [0, 1] },
        new()
        {
            Type = 1,
            Name = "who",
            Description = "Finds",
            DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "a", ["fr"] = "b" },
            Contexts = [0, 1, 2],
            IntegrationTypes = [0, 1],
            Options = [new() { Type = 3, Name = "question", Description = "What", Required = true }],
        },
    ];

    [Fact]
    public void What_Discord_adds_leaves_out_or_orders_otherwise_is_no_difference() =>
        Assert.True(CommandDifference.IsNone(Registered(AsDiscordSendsIt), Wanted));

    [Fact]
    public void The_commands_of_the_bot_come_back_without_a_difference()
    {
        var wire = JsonSerializer.Serialize(CommandList.Everywhere, DiscordJson.Wire.IReadOnlyListApplicationCommand);

        Assert.True(CommandDifference.IsNone(Registered(wire), CommandList.Everywhere));
    }

    [Theory]
    [InlineData("\"Finds\"", "\"Seeks\"")]
    [InlineData("\"de\":\"a\"", "\"de\":\"c\"")]
    [InlineData("\"required\":true", "\"required\":false")]
    [InlineData("[2,0,1]", "[0]")]
    [InlineData("\"Find\"", "\"Found\"")]
    [InlineData("\"autocomplete\":false", "\"autocomplete\":true")]
    [InlineData("\"default_member_permissions\":null", "\"default_member_permissions\":\"8\"")]
    public void What_means_something_else_is_a_difference(string part, string other) =>
        Assert.False(CommandDifference.IsNone(Registered(AsDiscordSendsIt.Replace(part, other, StringComparison.Ordinal)), Wanted));

    [Fact]
    public void A_command_too_many_is_a_difference() =>
        Assert.False(CommandDifference.IsNone(Registered(AsDiscordSendsIt), [Wanted[0]]));

    private static IReadOnlyList<ApplicationCommand> Registered(string json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Wire.IReadOnlyListApplicationCommand)!;
}
