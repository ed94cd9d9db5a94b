using System.Net;
using System.Text.Json;
using ChatBot.Discord.Rest;
using ChatBot.Transport;

namespace ChatBot.Discord.Commands;

/// <summary>Takes the commands of the bot away from where they are registered; the bot registers those that the settings ask for when it starts.</summary>
public sealed class CommandRemoval
{
    private readonly RestClient _rest;
    private readonly CommandSync _commands;

    internal CommandRemoval(RestClient rest, CommandSync commands) => (_rest, _commands) = (rest, commands);

    /// <summary>Takes them away from each of <paramref name="guilds"/>, or, where none is named, from everywhere but servers. What Discord answers is a finding.</summary>
    public async Task<IReadOnlyList<PlatformFinding>> ClearAsync(IReadOnlyList<string> guilds, CancellationToken cancellationToken)
    {
        var answer = await _rest.SendAsync(Routes.CurrentApplication(), cancellationToken);
        if (Id(answer) is not { } application)
        {
            return [answer.Status == HttpStatusCode.Unauthorized
                ? new PlatformFinding(Remedies.TokenRefused, IsWrong: true)
                : new PlatformFinding($"Discord does not say what application this is: {answer}. Check the network, a proxy, and Discord:ApiUrl.", IsWrong: true)];
        }

        var findings = new List<PlatformFinding>();
        foreach (var guild in guilds.Count > 0 ? guilds.Select(g => (string?)g) : [null])
        {
            findings.Add(Finding(CommandSync.Name(guild), await _commands.ClearAsync(application, guild, cancellationToken)));
        }

        return findings;
    }

    private static string? Id(RestAnswer answer)
    {
        try
        {
            return answer.IsSuccess ? answer.Read(DiscordJson.Wire.Application).Id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PlatformFinding Finding(string place, RestAnswer answer) => answer.IsSuccess
        ? new PlatformFinding($"The commands {place} are taken away.")
        : new PlatformFinding($"The commands {place} could not be taken away: {answer}. Is the bot in that server?", IsWrong: true);
}
