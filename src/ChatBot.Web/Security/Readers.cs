using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Security;

/// <summary>Who may read.</summary>
internal enum Admission
{
    /// <summary>This one may.</summary>
    Admitted,

    /// <summary>They have to type the secret first.</summary>
    AsksForSecret,

    /// <summary>Only the proxy could let them in, and has not.</summary>
    Refused,
}

/// <summary>Lets readers in: by the secret, or because a trusted proxy says who they are; everybody where settings ask for neither.</summary>
internal sealed class Readers(IOptions<WebOptions> options, ClientAddress clients, TimeProvider time)
{
    private readonly WebOptions _options = options.Value;

    /// <summary>Of those who typed the secret.</summary>
    public Session Session { get; } = new(options.Value, time);

    /// <summary>Whether the one who sent this request may read.</summary>
    public Admission Admit(HttpContext context) => this switch
    {
        _ when !_options.AsksWhoReads => Admission.Admitted,
        _ when IsNamedByProxy(context) => Admission.Admitted,
        _ when _options.Secret.Length == 0 => Admission.Refused,
        _ => Session.Holds(context.Request) ? Admission.Admitted : Admission.AsksForSecret,
    };

    private bool IsNamedByProxy(HttpContext context) =>
        _options.UserHeader.Length > 0
        && clients.IsTrustedProxy(context)
        && !string.IsNullOrWhiteSpace(context.Request.Headers[_options.UserHeader]);
}
