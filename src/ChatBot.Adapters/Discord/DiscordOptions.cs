using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ChatBot.Discord;

/// <summary>How commands reach the bot.</summary>
public enum DiscordMode
{
    /// <summary>Over a web socket that the bot opens: nothing has to be reachable from outside.</summary>
    Gateway,

    /// <summary>Discord posts them to an address of ours: any number of replicas, no open connection.</summary>
    Http,
}

/// <summary>The <c>Discord</c> section of appsettings.json. A class, not a record: its text must not show the token.</summary>
public sealed class DiscordOptions : IValidatableObject
{
    private const int KeyDigits = 64;

    /// <summary>The bot's token, from the environment, user secrets or <see cref="TokenFile"/>; never from appsettings.json.</summary>
    public string Token { get; set; } = "";

    /// <summary>A file that holds the token and nothing else, such as a mounted secret.</summary>
    public string TokenFile { get; set; } = "";

    /// <summary>How commands reach the bot.</summary>
    public DiscordMode Mode { get; set; } = DiscordMode.Gateway;

    /// <summary>The application's public key, 64 hexadecimal digits; needed in <see cref="DiscordMode.Http"/>.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>The application's id; may be left out where there is a token, and is compared with the token's if given.</summary>
    public string ApplicationId { get; set; } = "";

    /// <summary>Servers to register the commands in, where they appear at once (for development). Empty: everywhere.</summary>
    public IList<string> GuildIds { get; set; } = [];

    /// <summary>Where Discord's API is; a proxy or a test can stand in.</summary>
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>After so many milliseconds without an answer the asker sees that the bot is thinking. Discord's limit is 3,000.</summary>
    [Range(0, 2_500, ErrorMessage = "Discord:DeferAfterMilliseconds must lie between 0 and 2500, because Discord gives up after 3000. Leave it out for 1200.")]
    public int DeferAfterMilliseconds { get; set; } = 1_200;

    /// <summary>If not empty, the only servers that the bot answers in; direct messages are then refused.</summary>
    public IList<string> AllowedGuilds { get; set; } = [];

    /// <summary>Servers that the bot never answers in.</summary>
    public IList<string> DeniedGuilds { get; set; } = [];

    /// <summary>If not empty, the only channels (and their threads) that the bot answers in.</summary>
    public IList<string> AllowedChannels { get; set; } = [];

    /// <summary>Channels (and their threads) that the bot never answers in.</summary>
    public IList<string> DeniedChannels { get; set; } = [];

    /// <summary>Which folders of the corpus a channel sees, by its id; <c>*</c> stands for every other channel and for direct messages.</summary>
    public IDictionary<string, IList<string>> ChannelFolders { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>Whether the settings ask for Discord at all.</summary>
    public bool IsEnabled => Mode == DiscordMode.Http || Token.Length > 0 || TokenFile.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult($"Discord:ApiUrl is '{ApiUrl}', which is no address. Leave it out for Discord's own.", [nameof(ApiUrl)]);
        }

        if (TokenFile.Length > 0 && Token.Length == 0)
        {
            yield return new ValidationResult(
                $"Discord:TokenFile is '{TokenFile}', and no token can be read there. Name a file that this user may read and that holds the token.",
                [nameof(TokenFile)]);
        }

        if (Token.Any(c => c is < '!' or > '~'))
        {
            yield return new ValidationResult(
                "Discord:Token holds a blank or another character that no token has. Copy it again from the developer portal, Bot, Reset Token.",
                [nameof(Token)]);
        }

        foreach (var problem in ValidateKey().Concat(ValidateIds()))
        {
            yield return problem;
        }
    }

    private IEnumerable<ValidationResult> ValidateKey()
    {
        if (Mode == DiscordMode.Http && PublicKey.Length == 0)
        {
            yield return new ValidationResult(
                "Discord:Mode is Http, but Discord:PublicKey is empty. Copy it from the developer portal, General Information, into Discord__PublicKey.",
                [nameof(PublicKey)]);
        }
        else if (PublicKey.Length > 0 && !(PublicKey.Length == KeyDigits && PublicKey.All(char.IsAsciiHexDigit)))
        {
            yield return new ValidationResult(
                $"Discord:PublicKey must be {KeyDigits} hexadecimal digits. Copy it from the developer portal, General Information.",
                [nameof(PublicKey)]);
        }
    }

    private IEnumerable<ValidationResult> ValidateIds()
    {
        (string Setting, IEnumerable<string> Ids)[] lists =
        [
            (nameof(ApplicationId), ApplicationId.Length > 0 ? [ApplicationId] : []),
            (nameof(GuildIds), GuildIds),
            (nameof(AllowedGuilds), AllowedGuilds),
            (nameof(DeniedGuilds), DeniedGuilds),
            (nameof(AllowedChannels), AllowedChannels),
            (nameof(DeniedChannels), DeniedChannels),
            (nameof(ChannelFolders), ChannelFolders.Keys.Where(k => k != "*")),
        ];

        return
            from list in lists
            from id in list.Ids
            where !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            select new ValidationResult(
                $"Discord:{list.Setting} holds '{id}', which is no id. In Discord, turn on Settings, Advanced, Developer Mode; then right-click the server or channel and choose Copy ID.",
                [list.Setting]);
    }
}
