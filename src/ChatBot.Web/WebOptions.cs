using System.ComponentModel.DataAnnotations;
using ChatBot.Transport.Http;
using ChatBot.Web.Security;

namespace ChatBot.Web;

/// <summary>The <c>Web</c> section of appsettings.json: the pages in a browser. A class, not a record: its text must not show a secret.</summary>
public sealed class WebOptions : IValidatableObject
{
    /// <summary>Where the pages are served; empty for nowhere. Only this machine by default. Port 0 takes a free one.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8090";

    /// <summary>The https address by which the world reaches <see cref="Url"/>, through a proxy; what citations in Discord and Slack link to.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Which folders of the corpus the pages show; all of them if there is none here.</summary>
    public IList<string> Folders { get; set; } = [];

    /// <summary>Whether everybody who reaches the pages may read them, without authentication.</summary>
    public bool Open { get; set; }

    /// <summary>What readers must type to be let in; from the environment, user secrets or <see cref="SecretFile"/>, never from appsettings.json.</summary>
    public string Secret { get; set; } = "";

    /// <summary>A file that holds the secret and nothing else, such as a mounted secret.</summary>
    public string SecretFile { get; set; } = "";

    /// <summary>The header in which a proxy names the user whom it has let in.</summary>
    public string UserHeader { get; set; } = "";

    /// <summary>The addresses of proxies that are believed what they say of others: <c>10.0.0.5</c> or <c>10.0.0.0/24</c>.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>What links are signed with that let somebody read a document outside <see cref="Folders"/>; from the same places as the secret.</summary>
    public string LinkKey { get; set; } = "";

    /// <summary>A file that holds the key for links.</summary>
    public string LinkKeyFile { get; set; } = "";

    /// <summary>How many days a signed link lets somebody in.</summary>
    [Range(1, 365, ErrorMessage = "Web:LinkDays must lie between 1 and 365. Leave it out for 7.")]
    public int LinkDays { get; set; } = 7;

    /// <summary>How many requests a client may make in a minute; more are refused for a while.</summary>
    [Range(1, 100_000, ErrorMessage = "Web:RequestsPerMinute must lie between 1 and 100000. Leave it out for 300.")]
    public int RequestsPerMinute { get; set; } = 300;

    /// <summary>Where to listen, with the name of its setting.</summary>
    public ListenAddress Address => new(Url, "Web:Url");

    /// <summary>Whether pages are to be served at all.</summary>
    public bool IsEnabled => Url.Length > 0;

    /// <summary>Whether somebody has to prove who they are.</summary>
    public bool AsksWhoReads => Secret.Length > 0 || UserHeader.Length > 0;

    /// <summary>The folders that everybody on the pages sees; null for all.</summary>
    public IReadOnlyList<string>? VisibleFolders => Folders.Count == 0 ? null : [.. Folders];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsEnabled ? WebRules.Check(this) : [];
}
