using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace ChatBot.Slack;

/// <summary>How Slack's payloads reach the bot.</summary>
public enum SlackMode
{
    /// <summary>Over web sockets that the bot opens: nothing has to be reachable from outside.</summary>
    Socket,

    /// <summary>Slack posts them to addresses of ours: any number of replicas, no open connection.</summary>
    Http,
}

/// <summary>The <c>Slack</c> section of appsettings.json. A class, not a record: its text must not show a secret.</summary>
public sealed partial class SlackOptions : IValidatableObject
{
    /// <summary>How Slack's payloads reach the bot.</summary>
    public SlackMode Mode { get; set; } = SlackMode.Socket;

    /// <summary>The bot's token (<c>xoxb-…</c>) for one workspace, from the environment, user secrets or <see cref="BotTokenFile"/>; never from appsettings.json.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>A file that holds the bot's token and nothing else, such as a mounted secret.</summary>
    public string BotTokenFile { get; set; } = "";

    /// <summary>The app-level token (<c>xapp-…</c>) that Socket Mode needs; from the same places.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>A file that holds the app-level token.</summary>
    public string AppTokenFile { get; set; } = "";

    /// <summary>What Slack signs its requests with; needed in <see cref="SlackMode.Http"/>. From the same places.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>A file that holds the signing secret.</summary>
    public string SigningSecretFile { get; set; } = "";

    /// <summary>The app's client id; with <see cref="ClientSecret"/> it lets other workspaces install the bot.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The app's client secret; from the same places as the tokens.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>A file that holds the client secret.</summary>
    public string ClientSecretFile { get; set; } = "";

    /// <summary>Where Slack's Web API is; a proxy or a test can stand in.</summary>
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>What stands before the name of each slash command, where another app took the plain names: <c>lore-</c> makes <c>/lore-who</c>.</summary>
    public string CommandPrefix { get; set; } = "";

    /// <summary>How many sockets to keep open; with two, one going down is not noticed. Slack allows 10 for all replicas together.</summary>
    [Range(1, 10, ErrorMessage = "Slack:Sockets must lie between 1 and 10, because Slack allows 10. Leave it out for 2.")]
    public int Sockets { get; set; } = 2;

    /// <summary>If not empty, the only workspaces (or whole organisations) that the bot answers in.</summary>
    public IList<string> AllowedWorkspaces { get; set; } = [];

    /// <summary>Workspaces that the bot never answers in.</summary>
    public IList<string> DeniedWorkspaces { get; set; } = [];

    /// <summary>If not empty, the only channels that the bot answers in.</summary>
    public IList<string> AllowedChannels { get; set; } = [];

    /// <summary>Channels that the bot never answers in.</summary>
    public IList<string> DeniedChannels { get; set; } = [];

    /// <summary>Which folders of the corpus a channel sees, by its id; <c>*</c> stands for every other channel and for direct messages.</summary>
    public IDictionary<string, IList<string>> ChannelFolders { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>Whether other workspaces may install the bot.</summary>
    public bool TakesInstallations => ClientId.Length > 0;

    /// <summary>Whether the settings ask for Slack at all.</summary>
    public bool IsEnabled => Mode == SlackMode.Http
        || new[] { BotToken, BotTokenFile, AppToken, AppTokenFile, ClientId }.Any(s => s.Length > 0);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IsEnabled ? ValidateManifest().Concat(SlackSecretRules.Check(this)).Concat(ValidateIds()) : [];

    /// <summary>What is wrong with what the app's manifest is made of; the app, and so its manifest, comes before any token.</summary>
    public IEnumerable<ValidationResult> ValidateManifest()
    {
        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult($"Slack:ApiUrl is '{ApiUrl}', which is no address. Leave it out for Slack's own.", [nameof(ApiUrl)]);
        }

        if (CommandPrefix.Length > CommandNames.LongestPrefix || !Prefix().IsMatch(CommandPrefix))
        {
            yield return new ValidationResult(
                $"Slack:CommandPrefix is '{CommandPrefix}', but must be at most {CommandNames.LongestPrefix} small letters, digits, - and _, without a slash: 'lore-' makes /lore-who.",
                [nameof(CommandPrefix)]);
        }
    }

    private IEnumerable<ValidationResult> ValidateIds()
    {
        (string Setting, IEnumerable<string> Ids, string Letters, string Where)[] lists =
        [
            (nameof(AllowedWorkspaces), AllowedWorkspaces, "TE", Workspace),
            (nameof(DeniedWorkspaces), DeniedWorkspaces, "TE", Workspace),
            (nameof(AllowedChannels), AllowedChannels, "CGD", Channel),
            (nameof(DeniedChannels), DeniedChannels, "CGD", Channel),
            (nameof(ChannelFolders), ChannelFolders.Keys.Where(k => k != "*"), "CGD", Channel),
        ];

        return
            from list in lists
            from id in list.Ids
            where !(id.Length > 1 && list.Letters.Contains(id[0]) && id.All(char.IsAsciiLetterOrDigit))
            select new ValidationResult($"Slack:{list.Setting} holds '{id}', which is no id. {list.Where}", [list.Setting]);
    }

    private const string Workspace = "A workspace's begins with T: it stands in the address of Slack in a browser, behind app.slack.com/client/.";
    private const string Channel = "A channel's begins with C: in Slack, click the channel's name; it stands at the foot of what opens.";

    [GeneratedRegex("^[a-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
