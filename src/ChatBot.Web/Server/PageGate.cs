using System.Globalization;
using ChatBot.Conversation;
using ChatBot.Transport;
using ChatBot.Web.Pages;
using ChatBot.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Server;

/// <summary>Every request comes by here: by the right name, not too often, from somebody who may read; then it gets its page.</summary>
internal sealed class PageGate(
    IOptions<WebOptions> options,
    PageRoutes routes,
    Readers readers,
    LoginDesk login,
    ClientAddress clients,
    Composer composer,
    Turns turns,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly AllowedHosts _hosts = new(options.Value);
    private readonly ClientLimiter _limiter = new(options.Value.RequestsPerMinute, time);

    /// <summary>Answers one request; a failure is a page too, with an id that stands in the log.</summary>
    public async Task HandleAsync(HttpContext context, IAnswerer answerer)
    {
        SecurityHeaders.Write(context.Response);
        var request = new PageRequest(context);
        if (Refusal(context) is { } refusal)
        {
            await refusal.WriteAsync(context, loggers);
        }
        else if (!await OwnFiles.TryWriteAsync(request.RawPath, context))
        {
            var page = await composer.ComposeAsync(
                token => PageAsync(context, request, answerer, token),
                words => new Notice("That did not work", words).As(StatusCodes.Status500InternalServerError),
                request.ErrorId,
                context.RequestAborted);
            await page.WriteAsync(context, loggers);
        }
    }

    private PageResult? Refusal(HttpContext context)
    {
        if (!_hosts.Permit(context.Request))
        {
            return new Notice("Wrong name", "These pages are not known by the name in your browser's address. Whoever runs them can set Web:PublicUrl to it.").As(StatusCodes.Status400BadRequest);
        }

        if (!_limiter.Permits(clients.Of(context), out var wait))
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return new Notice("Too many requests", "Please wait a minute, then go on.").As(StatusCodes.Status429TooManyRequests);
        }

        return null;
    }

    private async Task<PageResult> PageAsync(HttpContext context, PageRequest request, IAnswerer answerer, CancellationToken cancellationToken)
    {
        if (LoginDesk.IsAt(request))
        {
            return await login.AnswerAsync(context, request, cancellationToken);
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return new Notice("Only for reading", "These pages take nothing but questions.").As(StatusCodes.Status405MethodNotAllowed);
        }

        return readers.Admit(context) switch
        {
            Admission.Admitted => await turns.TakeAsync(() => routes.FindAsync(request, answerer, cancellationToken), cancellationToken),
            Admission.AsksForSecret => LoginDesk.Page(context.Response, request.Target, wasWrong: false),
            _ => new Notice("Not for everybody", "Please come by the address that your team uses for these pages.").As(StatusCodes.Status403Forbidden),
        };
    }
}
