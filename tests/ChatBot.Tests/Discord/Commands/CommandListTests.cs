using System.Text.RegularExpressions;

namespace ChatBot.Discord.Commands;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#registering-a-command</summary>
public sealed partial class CommandListTests
{
    private static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static TheoryData<string> Names => [.. CommandList.Everywhere.Select(c => c.Name)];

    [Fact]
    public void Every_command_is_there_in_servers_direct_messages_and_for_users() =>
        Assert.All(CommandList.Everywhere, c =>
        {
            Assert.Equal([0, 1, 2], c.Contexts!);
            Assert.Equal([0, 1], c.IntegrationTypes!);
            Assert.Null(c.DefaultMemberPermissions);
        });

    [Fact]
    public void Commands_of_one_server_know_neither() =>
        Assert.All(CommandList.ForGuild, c => Assert.True(c is { Contexts: null, IntegrationTypes: null }));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_keeps_the_limits_in_every_language(string name)
    {
        var command = CommandList.Everywhere.Single(c => c.Name == name);
        var isOnMessage = command.Type == ApplicationCommand.OnMessage;
        Assert.All(AllNames(command.Name, command.NameLocalizations), n => Assert.Matches(isOnMessage ? AnyName() : SlashName(), n));
        Assert.All(AllNames(command.Name, command.NameLocalizations), n => Assert.True(isOnMessage || !n.Any(char.IsUpper)));
        Assert.Equal(isOnMessage, command.Description is null);
        Assert.All(AllNames(command.Description ?? "x", command.DescriptionLocalizations), d => Assert.InRange(d.Length, 1, 100));

        foreach (var option in command.Options ?? [])
        {
            Assert.All(AllNames(option.Name, option.NameLocalizations), n => Assert.Matches(SlashName(), n));
            Assert.All(AllNames(option.Description, option.DescriptionLocalizations), d => Assert.InRange(d.Length, 1, 100));
        }

        var required = (command.Options ?? []).Select(o => o.Required is true).ToList();
        Assert.Equal(required.OrderByDescending(r => r), required);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es-ES")]
    public void Names_of_one_command_are_different_in_each_language(string locale)
    {
        var names = CommandList.Everywhere.Select(c => c.NameLocalizations!.GetValueOrDefault(locale, c.Name)).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains(locale, Locales);

        Assert.All(CommandList.Everywhere, c =>
        {
            var options = (c.Options ?? []).Select(o => o.NameLocalizations![locale]).ToList();
            Assert.Equal(options.Count, options.Distinct().Count());
        });
    }

    private static IEnumerable<string> AllNames(string name, IReadOnlyDictionary<string, string>? localized) =>
        (localized?.Values ?? []).Append(name);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex SlashName();

    [GeneratedRegex("^.{1,32}$")]
    private static partial Regex AnyName();
}
