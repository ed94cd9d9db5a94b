using ChatBot.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Installation;

/// <summary>Finishes an installation: whoever allowed it at Slack's page comes back with a code that is good for a token.</summary>
internal sealed partial class Installer(
    BrowserState states,
    OAuthClient slack,
    IInstallationStore store,
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILogger<Installer> logger)
{
    private const string AccessDenied = "access_denied";

    private readonly AccessList _workspaces = new(options.Value.AllowedWorkspaces, options.Value.DeniedWorkspaces);

    /// <summary>Takes the browser back from Slack.</summary>
    public async Task<InstallPage> FinishAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!await states.IsRedeemedAsync(context, query["state"].ToString()))
        {
            Log.StrangeState(logger);
            return new InstallPage(StatusCodes.Status400BadRequest, "Not installed", $"This did not begin in this browser within the last ten minutes, or was finished before. Please begin again at {InstallAddresses.InstallPath}.");
        }

        return (query["error"].ToString(), query["code"].ToString()) switch
        {
            (AccessDenied, _) => new InstallPage(StatusCodes.Status403Forbidden, "Not installed", "You did not allow it, so nothing was changed."),
            ("", { Length: > 0 } code) => await ExchangeAsync(code, context.RequestAborted),
            var (error, _) => Refused(IsCode(error) ? error : "nothing that makes sense"),
        };
    }

    private async Task<InstallPage> ExchangeAsync(string code, CancellationToken cancellationToken)
    {
        var (access, answer) = await slack.ExchangeAsync(code, cancellationToken);
        if (access?.ToInstallation(time.GetUtcNow()) is not { } installation)
        {
            return Refused(answer.Error ?? answer.ToString());
        }

        if (!_workspaces.Permits(installation.TeamId, installation.EnterpriseId))
        {
            Log.NotPermitted(logger, installation);
            return new InstallPage(StatusCodes.Status403Forbidden, "Not installed", "Whoever runs this bot does not allow it in your workspace. Please remove it there again.");
        }

        await store.SaveAsync(installation, CancellationToken.None); // the token is there: let it not get lost
        Log.Installed(logger, installation);
        return Installed(access);
    }

    private static InstallPage Installed(OAuthAccess access)
    {
        var missing = SlackApp.Scopes.Except((access.Scope ?? "").Split(',')).ToList();
        var where = access.Team?.Name ?? access.Enterprise?.Name ?? "your workspace";

        return new InstallPage(
            StatusCodes.Status200OK,
            $"Installed in {where}",
            missing.Count == 0
                ? "Go back to Slack, and open the app to see what it can be asked."
                : $"But it lacks some rights ({string.Join(", ", missing)}), so not everything will work. Please correct the app's scopes and install it again.");
    }

    // Whoever has a state can write anything here, and it is logged.
    private static bool IsCode(string error) => error.Length is > 0 and < 60 && error.All(c => char.IsAsciiLetterLower(c) || c == '_');

    private InstallPage Refused(string error)
    {
        Log.Refused(logger, error);
        return new InstallPage(StatusCodes.Status502BadGateway, "Not installed", $"Slack said: {error}. Please begin again at {InstallAddresses.InstallPath}.");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The bot was installed in {Workspace}.")]
        public static partial void Installed(ILogger logger, BotInstallation workspace);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The bot was not installed in {Workspace}, which Slack:AllowedWorkspaces or Slack:DeniedWorkspaces keeps out.")]
        public static partial void NotPermitted(ILogger logger, BotInstallation workspace);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An installation was refused: its state is unknown, too old, used before, or another browser's.")]
        public static partial void StrangeState(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An installation failed, because Slack said: {Error}")]
        public static partial void Refused(ILogger logger, string error);
    }
}
