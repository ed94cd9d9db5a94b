using System.Net;
using System.Text.Json;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Commands;

/// <summary>Sees, when an adapter starts, that Discord knows our commands and sends them the way that we expect.</summary>
internal sealed partial class CommandSetup(RestClient rest, CommandSync commands, DiscordConversations conversations, IOptions<DiscordOptions> options, ILogger<CommandSetup> logger)
{
    public DiscordConversations Conversations => conversations;

    /// <summary>Looks at the application, warns of what does not fit, and registers the commands. Only a refused token is thrown: the bot can answer without the rest.</summary>
    /// <exception cref="AdapterStoppedException">Discord refuses the token.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var answer = await rest.SendAsync(Routes.CurrentApplication(), cancellationToken);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            throw new AdapterStoppedException(Remedies.TokenRefused);
        }

        try
        {
            if (answer.IsSuccess)
            {
                var application = answer.Read(DiscordJson.Wire.Application);
                Compare(application);
                await commands.RunAsync(application.Id, cancellationToken);
                return;
            }
        }
        catch (JsonException exception)
        {
            Log.NoApplication(logger, exception.Message);
            return;
        }

        Log.NoApplication(logger, answer.ToString());
    }

    private void Compare(Application application)
    {
        var hasEndpoint = !string.IsNullOrEmpty(application.InteractionsEndpointUrl);
        if (options.Value.Mode == DiscordMode.Gateway && hasEndpoint)
        {
            Log.EndpointIsSet(logger);
        }

        if (options.Value.Mode == DiscordMode.Http && !hasEndpoint)
        {
            Log.EndpointIsNotSet(logger);
        }

        if (options.Value.ApplicationId is { Length: > 0 } id && id != application.Id)
        {
            Log.OtherApplication(logger, application.Id, id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The commands could not be registered, because Discord does not say what application this is: {Problem}")]
        public static partial void NoApplication(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The application has an Interactions Endpoint URL, so Discord sends no command over the gateway. Empty that field in the developer portal (General Information), or set Discord:Mode to Http.")]
        public static partial void EndpointIsSet(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The application has no Interactions Endpoint URL yet, so Discord posts nothing. Set it in the developer portal (General Information) to this bot's public address with /discord/interactions behind it.")]
        public static partial void EndpointIsNotSet(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The token belongs to the application {Actual}, but Discord:ApplicationId is {Setting}. Correct one of the two.")]
        public static partial void OtherApplication(ILogger logger, string actual, string setting);
    }
}
