using System.Net;
using System.Text.Json;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Commands;

/// <summary>Sees that Discord knows our commands and sends them the way that we expect.</summary>
internal sealed partial class CommandSetup(RestClient rest, CommandSync commands, AdapterHealth health, IOptions<DiscordOptions> options, ILogger<CommandSetup> logger)
{
    private bool _isCompared;

    /// <summary>
    /// Looks at the application, warns of what does not fit, and registers the commands. Only a refused token is thrown:
    /// the bot can answer without the rest.
    /// </summary>
    /// <returns>Whether that is settled, for good or ill; false where another try may help.</returns>
    /// <exception cref="AdapterStoppedException">Discord refuses the token.</exception>
    public async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        var answer = await rest.SendAsync(Routes.CurrentApplication(), cancellationToken);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            throw new AdapterStoppedException(Remedies.TokenRefused);
        }

        if (Application(answer) is { } application)
        {
            var isReached = Reaches(application);
            Compare(application);
            return await commands.RunAsync(application.Id, cancellationToken) && isReached;
        }

        return !answer.IsSuccess && !answer.MayPass;
    }

    private Application? Application(RestAnswer answer)
    {
        try
        {
            if (answer.IsSuccess)
            {
                return answer.Read(DiscordJson.Wire.Application);
            }
        }
        catch (JsonException exception)
        {
            Log.NoApplicationYet(logger, exception.Message); // a proxy's page, say
            return null;
        }

        if (answer.MayPass)
        {
            Log.NoApplicationYet(logger, answer.ToString());
        }
        else
        {
            Log.NoApplication(logger, answer.ToString());
        }

        return null;
    }

    // Whether commands reach us at all. Where they do not, it is looked at again until a person has acted.
    private bool Reaches(Application application)
    {
        var obstacle = options.Value.Mode == DiscordMode.Gateway && HasEndpoint(application) ? Remedies.EndpointIsSet : null;
        if (obstacle is not null && health.Obstacle is null)
        {
            Log.NothingArrives(logger, obstacle);
        }

        health.Obstacle = obstacle;
        return obstacle is null;
    }

    private void Compare(Application application)
    {
        if (_isCompared)
        {
            return;
        }

        _isCompared = true;
        if (options.Value.Mode == DiscordMode.Http && !HasEndpoint(application))
        {
            Log.EndpointIsNotSet(logger);
        }

        if (options.Value.ApplicationId is { Length: > 0 } id && id != application.Id)
        {
            Log.OtherApplication(logger, application.Id, id);
        }
    }

    private static bool HasEndpoint(Application application) => !string.IsNullOrEmpty(application.InteractionsEndpointUrl);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered, because Discord does not say what application this is: {Problem}")]
        public static partial void NoApplication(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The commands could not be registered yet, because Discord does not say what application this is: {Problem}. Trying again.")]
        public static partial void NoApplicationYet(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Obstacle}")]
        public static partial void NothingArrives(ILogger logger, string obstacle);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The application has no Interactions Endpoint URL yet, so Discord posts nothing. Set it in the developer portal (General Information) to this bot's public address with /discord/interactions behind it.")]
        public static partial void EndpointIsNotSet(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The token belongs to the application {Actual}, but Discord:ApplicationId is {Setting}. Correct one of the two.")]
        public static partial void OtherApplication(ILogger logger, string actual, string setting);
    }
}
