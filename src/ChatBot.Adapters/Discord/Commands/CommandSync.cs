using System.Net;
using System.Text.Json;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Commands;

/// <summary>Registers the commands: everywhere, or in the servers that the settings name. What is right already is left alone.</summary>
internal sealed partial class CommandSync(RestClient rest, IOptions<DiscordOptions> options, ILogger<CommandSync> logger)
{
    /// <summary>What the log calls a place.</summary>
    public static string Name(string? guild) => guild is null ? "everywhere" : $"in the server {guild}";

    /// <summary>Brings every place up to date, and tells whether that is settled: what Discord refuses is logged, what did not get through may be tried again.</summary>
    /// <exception cref="AdapterStoppedException">Discord refuses the token.</exception>
    public async Task<bool> RunAsync(string application, CancellationToken cancellationToken)
    {
        if (await IsTwiceAsync(application, cancellationToken))
        {
            Log.Twice(logger, Remedies.CommandsTwice);
        }

        var isSettled = true;
        foreach (var guild in Places())
        {
            var (wanted, place) = (Wanted(guild), Name(guild));
            if (await ReadAsync(application, guild, cancellationToken) is { } registered && CommandDifference.IsNone(registered, wanted))
            {
                Log.UpToDate(logger, place);
                continue;
            }

            var request = Routes.OverwriteCommands(application, guild).WithBody(wanted, DiscordJson.Wire.IReadOnlyListApplicationCommand);
            var answer = await rest.SendAsync(request, cancellationToken);
            if (answer.IsSuccess)
            {
                Log.Registered(logger, wanted.Count, place);
            }
            else if (answer.MayPass)
            {
                Log.NotYet(logger, place, answer);
                isSettled = false;
            }
            else
            {
                StopIfTokenRefused(answer);
                Log.Refused(logger, place, answer);
            }
        }

        return isSettled;
    }

    /// <summary>For each place whether its commands are up to date; null where Discord does not say.</summary>
    public async Task<IReadOnlyList<(string Place, bool? IsUpToDate)>> CompareAsync(string application, CancellationToken cancellationToken)
    {
        var comparisons = new List<(string, bool?)>();
        foreach (var guild in Places())
        {
            var registered = await ReadAsync(application, guild, cancellationToken);
            comparisons.Add((Name(guild), registered is null ? null : CommandDifference.IsNone(registered, Wanted(guild))));
        }

        return comparisons;
    }

    /// <summary>Whether people in the servers that the settings name see a command of ours twice, because it is registered everywhere as well.</summary>
    public async Task<bool> IsTwiceAsync(string application, CancellationToken cancellationToken) =>
        options.Value.GuildIds.Count > 0
        && await ReadAsync(application, guild: null, cancellationToken) is { } everywhere
        && everywhere.Any(c => CommandList.Everywhere.Any(ours => (ours.Type, ours.Name) == (c.Type, c.Name)));

    /// <summary>Takes all commands away: those of a server, or, where <paramref name="guild"/> is null, those that are registered everywhere.</summary>
    public Task<RestAnswer> ClearAsync(string application, string? guild, CancellationToken cancellationToken) => rest.SendAsync(
        Routes.OverwriteCommands(application, guild).WithBody([], DiscordJson.Wire.IReadOnlyListApplicationCommand),
        cancellationToken);

    private IReadOnlyList<string?> Places() => options.Value.GuildIds.Count > 0 ? [.. options.Value.GuildIds] : [null];

    private static IReadOnlyList<ApplicationCommand> Wanted(string? guild) =>
        guild is null ? CommandList.Everywhere : CommandList.ForGuild;

    private async Task<IReadOnlyList<ApplicationCommand>?> ReadAsync(string application, string? guild, CancellationToken cancellationToken)
    {
        var answer = await rest.SendAsync(Routes.ReadCommands(application, guild), cancellationToken);
        StopIfTokenRefused(answer);
        try
        {
            return answer.IsSuccess ? answer.Read(DiscordJson.Wire.IReadOnlyListApplicationCommand) : null;
        }
        catch (JsonException)
        {
            return null; // A command of another make: overwritten.
        }
    }

    private static void StopIfTokenRefused(RestAnswer answer)
    {
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            throw new AdapterStoppedException(Remedies.TokenRefused);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The commands {Place} are up to date.")]
        public static partial void UpToDate(ILogger logger, string place);

        [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands {Place}.")]
        public static partial void Registered(ILogger logger, int count, string place);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Cure}")]
        public static partial void Twice(ILogger logger, string cure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The commands {Place} could not be registered yet: {Answer}. Trying again.")]
        public static partial void NotYet(ILogger logger, string place, RestAnswer answer);

        [LoggerMessage(Level = LogLevel.Error, Message = "The commands {Place} could not be registered: {Answer}. Is the bot in that server, and was it invited with applications.commands? `check` prints the link.")]
        public static partial void Refused(ILogger logger, string place, RestAnswer answer);
    }
}
