using System.Text.Json;
using ChatBot.Slack.Api;
using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack;

/// <summary>Looks whether Slack would let the bot in, and whether it may do what it must.</summary>
internal sealed class SlackCheck(SlackClient client, IOptions<SlackOptions> options) : IPlatformCheck
{
    private readonly SlackOptions _options = options.Value;

    public async Task<IReadOnlyList<PlatformFinding>> CheckAsync(CancellationToken cancellationToken) =>
    [
        .. _options.BotToken.Length > 0 ? await CheckBotAsync(cancellationToken) : [new PlatformFinding("Slack: there is no Slack:BotToken; each workspace that installs the bot brings its own.")],
        .. _options.Mode == SlackMode.Socket ? await CheckAppAsync(cancellationToken) : [RequestUrls()],
    ];

    private async Task<IReadOnlyList<PlatformFinding>> CheckBotAsync(CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync(SlackCalls.AuthTest(_options.BotToken), cancellationToken);
        if (Problem(answer, "Slack:BotToken") is { } problem)
        {
            return [problem];
        }

        var name = Name(answer);
        var missing = answer.Scopes is { } scopes ? SlackApp.Scopes.Except(scopes).ToList() : [];
        return
        [
            new PlatformFinding($"Slack accepts Slack:BotToken, {name}."),
            missing.Count == 0
                ? new PlatformFinding(answer.Scopes is null ? "Slack did not say which scopes the token has." : "The token has every scope that the bot needs.")
                : new PlatformFinding($"The token lacks {string.Join(", ", missing)}. Add what is missing at api.slack.com/apps (OAuth & Permissions, Bot Token Scopes), install the app again (Install App), and set Slack__BotToken to its token.", IsWrong: true),
        ];
    }

    // Asking for an address opens nothing: an address that nobody connects to is forgotten.
    private async Task<IReadOnlyList<PlatformFinding>> CheckAppAsync(CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync(SlackCalls.OpenConnection(_options.AppToken), cancellationToken);
        return [Problem(answer, "Slack:AppToken") ?? new PlatformFinding($"Slack accepts Slack:AppToken, and its scope {SlackApp.AppTokenScope}.")];
    }

    private PlatformFinding? Problem(SlackAnswer answer, string setting) => answer switch
    {
        { IsSuccess: true } => null,
        { Error: { } error } when Remedies.Of(error) is { } remedy => new PlatformFinding($"{setting}: {remedy}", IsWrong: true),
        _ => new PlatformFinding($"Slack does not answer at {_options.ApiUrl}: {answer}. Check the network, a proxy, and Slack:ApiUrl.", IsWrong: true),
    };

    private static string Name(SlackAnswer answer)
    {
        try
        {
            var who = answer.Read(SlackJson.Wire.AuthTest);
            return $"of {who.User} in the workspace {who.Team} ({who.TeamId})";
        }
        catch (JsonException)
        {
            return "but does not say whose it is";
        }
    }

    private static PlatformFinding RequestUrls() => new(
        $"Slack:Mode is Http: the app's request URLs must be the bot's public address with {SlackApp.CommandsPath}, {SlackApp.InteractionsPath} and {SlackApp.EventsPath} behind it.");
}
