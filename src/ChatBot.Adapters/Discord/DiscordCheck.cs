using System.Net;
using System.Text.Json;
using ChatBot.Discord.Commands;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>Looks whether Discord would let the bot in, and prints the link that invites it.</summary>
internal sealed class DiscordCheck(RestClient rest, CommandSync commands, IOptions<DiscordOptions> options) : IPlatformCheck
{
    private readonly DiscordOptions _options = options.Value;

    public async Task<IReadOnlyList<PlatformFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        if (_options.Token.Length == 0)
        {
            return
            [
                new PlatformFinding("Discord: there is no Discord:Token, so neither the application nor its commands can be checked; answers over HTTP need none."),
                .. _options.ApplicationId.Length > 0 ? [Invitation(_options.ApplicationId)] : Array.Empty<PlatformFinding>(),
            ];
        }

        var answer = await rest.SendAsync(Routes.CurrentApplication(), cancellationToken);
        return answer switch
        {
            { Status: HttpStatusCode.Unauthorized } => [new PlatformFinding(Remedies.TokenRefused, IsWrong: true)],
            { IsSuccess: false } => [Unreachable(answer.ToString())],
            _ => await CheckAsync(answer, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<PlatformFinding>> CheckAsync(RestAnswer answer, CancellationToken cancellationToken)
    {
        Application application;
        try
        {
            application = answer.Read(DiscordJson.Wire.Application);
        }
        catch (JsonException exception)
        {
            return [Unreachable(exception.Message)];
        }

        return
        [
            new PlatformFinding($"Discord accepts the token, of the application {application.Name} ({application.Id})."),
            .. Disagreements(application),
            .. (await commands.CompareAsync(application.Id, cancellationToken)).Select(Commands),
            .. await commands.IsTwiceAsync(application.Id, cancellationToken) ? [new PlatformFinding(Remedies.CommandsTwice, IsWrong: true)] : Array.Empty<PlatformFinding>(),
            Invitation(application.Id),
        ];
    }

    private IEnumerable<PlatformFinding> Disagreements(Application application)
    {
        if (_options.ApplicationId.Length > 0 && _options.ApplicationId != application.Id)
        {
            yield return new PlatformFinding($"Discord:ApplicationId is {_options.ApplicationId}, but the token belongs to {application.Id}. Correct one of the two.", IsWrong: true);
        }

        if (_options.PublicKey.Length > 0 && !_options.PublicKey.Equals(application.VerifyKey, StringComparison.OrdinalIgnoreCase))
        {
            yield return new PlatformFinding("Discord:PublicKey is not the application's. Copy it again from the developer portal, General Information.", IsWrong: true);
        }

        var hasEndpoint = !string.IsNullOrEmpty(application.InteractionsEndpointUrl);
        if (_options.Mode == DiscordMode.Gateway && hasEndpoint)
        {
            yield return new PlatformFinding(Remedies.EndpointIsSet, IsWrong: true);
        }

        if (_options.Mode == DiscordMode.Http && !hasEndpoint)
        {
            yield return new PlatformFinding("The application has no Interactions Endpoint URL yet. Start the bot, then set it in the developer portal (General Information) to the bot's public address with /discord/interactions behind it.");
        }
    }

    private static PlatformFinding Commands((string Place, bool? IsUpToDate) comparison) => comparison.IsUpToDate switch
    {
        true => new PlatformFinding($"The commands {comparison.Place} are up to date."),
        false => new PlatformFinding($"The commands {comparison.Place} are not up to date; the bot registers them when it starts."),
        null => new PlatformFinding($"Discord does not show the commands {comparison.Place}. Is the bot in that server? The link below invites it.", IsWrong: true),
    };

    // It posts nothing by itself, so it asks for no permission.
    private static PlatformFinding Invitation(string application) => new(
        $"To invite the bot: https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions=0&integration_type=0");

    private PlatformFinding Unreachable(string why) => new(
        $"Discord does not answer at {_options.ApiUrl}: {why}. Check the network, a proxy, and Discord:ApiUrl.",
        IsWrong: true);
}
