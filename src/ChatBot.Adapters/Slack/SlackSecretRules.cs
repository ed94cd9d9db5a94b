using System.ComponentModel.DataAnnotations;

namespace ChatBot.Slack;

/// <summary>Which secrets each way of running needs, and what they look like; no message repeats one.</summary>
internal static class SlackSecretRules
{
    public static IEnumerable<ValidationResult> Check(SlackOptions options) =>
    [
        .. Files(options),
        .. Tokens(options),
        .. options.Mode == SlackMode.Http ? Missing(options.SigningSecret, nameof(options.SigningSecret), "Slack:Mode is Http", "Basic Information, App Credentials") : [],
        .. options.Mode == SlackMode.Socket ? Missing(options.AppToken, nameof(options.AppToken), "Slack:Mode is Socket", "Basic Information, App-Level Tokens, with the scope connections:write") : [],
        .. options.TakesInstallations
            ? Missing(options.ClientSecret, nameof(options.ClientSecret), "there is a Slack:ClientId", "Basic Information, App Credentials")
            : Missing(options.BotToken, nameof(options.BotToken), "there is no Slack:ClientId by which workspaces could install the bot", "OAuth & Permissions, Bot User OAuth Token"),
    ];

    private static IEnumerable<ValidationResult> Tokens(SlackOptions options) =>
    [
        .. WronglyBegun(options.BotToken, nameof(options.BotToken), "xoxb-", "OAuth & Permissions, Bot User OAuth Token"),
        .. WronglyBegun(options.AppToken, nameof(options.AppToken), "xapp-", "Basic Information, App-Level Tokens"),
        .. WithBlanks(options.SigningSecret, nameof(options.SigningSecret)),
        .. WithBlanks(options.ClientSecret, nameof(options.ClientSecret)),
    ];

    private static IEnumerable<ValidationResult> Files(SlackOptions options) =>
        from file in ((string Setting, string Path, string Secret)[])
        [
            (nameof(options.BotTokenFile), options.BotTokenFile, options.BotToken),
            (nameof(options.AppTokenFile), options.AppTokenFile, options.AppToken),
            (nameof(options.SigningSecretFile), options.SigningSecretFile, options.SigningSecret),
            (nameof(options.ClientSecretFile), options.ClientSecretFile, options.ClientSecret),
        ]
        where file.Path.Length > 0 && file.Secret.Length == 0
        select new ValidationResult($"Slack:{file.Setting} is '{file.Path}', and nothing can be read there. Name a file that this user may read and that holds the secret.", [file.Setting]);

    private static IEnumerable<ValidationResult> Missing(string secret, string setting, string because, string page)
    {
        if (secret.Length == 0)
        {
            yield return new ValidationResult($"Slack:{setting} is empty, but {because}. Copy it from api.slack.com/apps ({page}) into Slack__{setting}.", [setting]);
        }
    }

    private static IEnumerable<ValidationResult> WronglyBegun(string secret, string setting, string beginning, string page)
    {
        if (secret.Length > 0 && !(secret.StartsWith(beginning, StringComparison.Ordinal) && secret.All(IsTokenLetter)))
        {
            yield return new ValidationResult($"Slack:{setting} must begin with {beginning} and hold no blank. Copy it again from api.slack.com/apps ({page}).", [setting]);
        }
    }

    private static IEnumerable<ValidationResult> WithBlanks(string secret, string setting)
    {
        if (!secret.All(IsTokenLetter))
        {
            yield return new ValidationResult($"Slack:{setting} holds a blank or another character that no secret has. Copy it again from api.slack.com/apps (Basic Information, App Credentials).", [setting]);
        }
    }

    private static bool IsTokenLetter(char letter) => letter is >= '!' and <= '~';
}
