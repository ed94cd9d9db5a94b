using ChatBot.Transport;
using ChatBot.Web.Security;
using Microsoft.Extensions.Options;

namespace ChatBot.Web;

/// <summary>Looks whether readers behind a proxy can be told apart.</summary>
internal sealed class WebCheck(IOptions<WebOptions> options) : IPlatformCheck
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<PlatformFinding>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PlatformFinding>>(
        ProxyAdvice.For(options.Value) is { } advice ? [new PlatformFinding(advice, IsWrong: true)] : []);
}
