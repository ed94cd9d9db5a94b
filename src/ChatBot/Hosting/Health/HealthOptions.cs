using System.ComponentModel.DataAnnotations;
using ChatBot.Transport.Http;

namespace ChatBot.Hosting.Health;

/// <summary>The <c>Health</c> section of appsettings.json: where operators may ask how the bot is doing.</summary>
internal sealed class HealthOptions : IValidatableObject
{
    /// <summary>Where to listen for <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>; empty for nowhere. Port 0 takes a free one.</summary>
    public string Url { get; set; } = "";

    /// <summary>Whether there is anything to listen for.</summary>
    public bool IsEnabled => Url.Length > 0;

    /// <summary>Where to listen, with the name of its setting.</summary>
    public ListenAddress Address => new(Url, "Health:Url");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsEnabled && !Address.IsUsable)
        {
            yield return new ValidationResult(
                $"Health:Url is '{Url}', which is no address to listen on. Set it to http://127.0.0.1:9090, or to http://0.0.0.0:9090 for all of this machine's addresses, or leave it empty; names but localhost are not taken.",
                [nameof(Url)]);
        }
    }
}
