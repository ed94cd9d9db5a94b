using System.Text.Json;
using ChatBot.Slack.Api;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack.Workspaces;

/// <summary>The one workspace whose token stands in the settings.</summary>
internal sealed partial class SingleWorkspace(SlackClient client, IOptions<SlackOptions> options, ILogger<SingleWorkspace> logger) : IWorkspaces
{
    private volatile Workspace? _workspace;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var token = options.Value.BotToken;
        var answer = await client.CallAsync(SlackCalls.AuthTest(token), cancellationToken);
        if (Remedies.Of(answer.Error) is { } remedy)
        {
            throw new AdapterStoppedException(remedy);
        }

        if (!answer.IsSuccess)
        {
            throw new HttpRequestException($"Slack does not say whose token it is: {answer}");
        }

        _workspace = Read(answer, token);
        Log.Ready(logger, _workspace);
    }

    // An organisation's other workspaces have tokens of their own; whoever asks from there shares a channel with this one.
    public ValueTask<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) => ValueTask.FromResult(_workspace);

    public Task RemoveAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        Log.Removed(logger, teamId);
        return Task.CompletedTask;
    }

    private static Workspace Read(SlackAnswer answer, string token)
    {
        try
        {
            var who = answer.Read(SlackJson.Wire.AuthTest);
            return new Workspace(who.TeamId, who.UserId, token) { EnterpriseId = who.EnterpriseId };
        }
        catch (JsonException exception)
        {
            throw new HttpRequestException("Slack does not say whose token it is.", exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Slack accepts the bot's token, of the workspace {Workspace}.")]
        public static partial void Ready(ILogger logger, Workspace workspace);

        [LoggerMessage(Level = LogLevel.Error, Message = "The workspace {TeamId} removed the bot or revoked its token. Install the app again at api.slack.com/apps (Install App), set Slack__BotToken to its new token, and start the bot again.")]
        public static partial void Removed(ILogger logger, string? teamId);
    }
}
