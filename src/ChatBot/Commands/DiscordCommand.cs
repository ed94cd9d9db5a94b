using System.CommandLine;
using System.Globalization;
using ChatBot.Discord;
using ChatBot.Discord.Commands;
using ChatBot.Hosting;
using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Commands;

/// <summary><c>discord commands --clear</c>: takes registered commands away.</summary>
internal static class DiscordCommand
{
    public static Command Create() => new("discord", "What keeps the bot in order in Discord.") { CreateCommands() };

    private static Command CreateCommands()
    {
        var clear = new Option<bool>("--clear") { Description = "Takes the commands away that are registered everywhere, or those of the servers that --guild names." };
        var guilds = new Option<string[]>("--guild") { Description = "The id of a server whose own commands to take away; may be given several times." };
        var command = new Command("commands", "Takes the bot's registered commands away. The bot registers those that the settings ask for when it starts.") { clear, guilds };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var findings = parsed.GetValue(clear)
                ? await ClearAsync(parsed.GetValue(guilds) ?? [], cancellationToken)
                : throw new CurableException("`discord commands` needs --clear: it takes the commands away that are registered everywhere, or with --guild ID those of a server.");
            foreach (var finding in findings)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{(finding.IsWrong ? '✗' : '✓')} {finding.Text}");
            }

            return (int)(findings.Any(f => f.IsWrong) ? ExitCode.WrongUsage : ExitCode.Answered);
        });

        return command;
    }

    private static async Task<IReadOnlyList<PlatformFinding>> ClearAsync(string[] guilds, CancellationToken cancellationToken)
    {
        if (Array.Find(guilds, g => !ulong.TryParse(g, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } wrong)
        {
            throw new CurableException($"--guild is '{wrong}', which is no id. In Discord, turn on Settings, Advanced, Developer Mode; then right-click the server and choose Copy ID.");
        }

        var builder = ChatBotComposition.CreateBuilder(corpus: null);
        builder.AddPlatforms();
        using var host = builder.Build();
        if (host.Services.GetRequiredService<IOptions<DiscordOptions>>().Value.Token.Length == 0)
        {
            throw new CurableException("There is no Discord:Token, and only the bot itself may change its commands. Set the environment variable Discord__Token.");
        }

        return await host.Services.GetRequiredService<CommandRemoval>().ClearAsync(guilds, cancellationToken);
    }
}
