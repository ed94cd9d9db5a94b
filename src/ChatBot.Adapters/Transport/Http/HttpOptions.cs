using System.ComponentModel.DataAnnotations;

namespace ChatBot.Transport.Http;

/// <summary>The <c>Http</c> section of appsettings.json: where platforms may post to, if any does.</summary>
public sealed class HttpOptions : IValidatableObject
{
    /// <summary>Where to listen. Only this machine by default: a proxy with a certificate stands before it. Port 0 takes a free one.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The https address by which the world reaches <see cref="Url"/>, through a proxy; needed where others must be told it.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Where to listen, with the name of its setting.</summary>
    public ListenAddress Address => new(Url, "Http:Url");

    /// <summary>Our address <paramref name="path"/>, which begins with a slash, as the world sees it.</summary>
    public string PublicAddressOf(string path) => PublicUrl.TrimEnd('/') + path;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Address.IsUsable)
        {
            yield return new ValidationResult(
                $"Http:Url is '{Url}', which is no address to listen on. Set it to http://127.0.0.1:8080, or http://0.0.0.0:8080 behind a proxy on another machine; names but localhost are not taken.",
                [nameof(Url)]);
        }

        if (PublicUrl.Length > 0 && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) && (address.Scheme == "https" || address.IsLoopback) && address.Query.Length == 0))
        {
            yield return new ValidationResult(
                $"Http:PublicUrl is '{PublicUrl}', which is no https address. Set it to the one that a proxy hands on to Http:Url: https://bot.example.org.",
                [nameof(PublicUrl)]);
        }
    }
}
