using ChatBot.Web.Pages;
using ChatBot.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Server;

/// <summary>Takes the secret from a form, and starts a session for whoever knows it.</summary>
internal sealed class LoginDesk(IOptions<WebOptions> options, Readers readers, ClientAddress clients, TimeProvider time)
{
    private const string Path = "/login";

    /// <summary>Guesses that a client has in a minute.</summary>
    private const int GuessesPerMinute = 10;

    private readonly ClientLimiter _guesses = new(GuessesPerMinute, time);

    /// <summary>Whether a request is for this desk.</summary>
    public static bool IsAt(PageRequest request) => request.RawPath == Path;

    /// <summary>The form; it leads on to <paramref name="next"/>.</summary>
    public static PageResult Page(HttpResponse response, string next, bool wasWrong)
    {
        // A page that tells nobody where it was makes the browser hide, even from us, which site its form came from.
        response.Headers["Referrer-Policy"] = "same-origin";
        return PageResult.Of<LoginPage>(new Login(Local(next), wasWrong), StatusCodes.Status401Unauthorized);
    }

    /// <summary>Answers a posted secret, or shows the form.</summary>
    public async Task<PageResult> AnswerAsync(HttpContext context, PageRequest request, CancellationToken cancellationToken)
    {
        if (options.Value.Secret.Length == 0)
        {
            return Notice.NotFound;
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return Page(context.Response, "/", wasWrong: false);
        }

        if (!IsOurForm(context.Request))
        {
            return new Notice("Wrong form", "Please open these pages anew and type the secret there.").As(StatusCodes.Status400BadRequest);
        }

        if (!_guesses.Permits(clients.Of(context), out _))
        {
            return new Notice("Too many tries", "Please wait a minute before you try again.").As(StatusCodes.Status429TooManyRequests);
        }

        if (await FormAsync(context.Request, cancellationToken) is not { } form)
        {
            return new Notice("Too much", "The secret is shorter than that.").As(StatusCodes.Status413PayloadTooLarge);
        }

        if (!readers.Session.IsSecret(form["secret"].ToString()))
        {
            return Page(context.Response, form["next"].ToString(), wasWrong: true);
        }

        readers.Session.Start(context);
        return PageResult.To(Local(form["next"].ToString()));
    }

    // Browsers say which site a form was sent from, and no script can make them say another.
    private static bool IsOurForm(HttpRequest request) =>
        request.HasFormContentType
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (request.Headers.Origin.ToString() is not { Length: > 0 } origin || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));

    // The server stops reading at its own limit, and the reader of forms at others.
    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }

    // Never to another site: "//evil.example" is one, and so is "/\evil.example" to a browser.
    private static string Local(string next) =>
        next.StartsWith('/') && !next.StartsWith("//", StringComparison.Ordinal) && !next.Any(c => c is '\\' || c is <= ' ' or > '~') ? next : "/";
}
