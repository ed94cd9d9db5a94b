using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Slack.Installation;

/// <summary>What a browser gets: a plain page that says what happened, or the way to Slack.</summary>
/// <param name="Status">HTTP's.</param>
/// <param name="Title">What happened, in a few words; any text, escaped here.</param>
/// <param name="Words">What to do now; any text, escaped here.</param>
internal sealed record InstallPage(int Status, string Title, string Words)
{
    /// <summary>Where the browser goes at once; null to stay.</summary>
    public string? Location { get; private init; }

    public static InstallPage ToSlack(string address) => new(StatusCodes.Status302Found, "To Slack", "") { Location = address };

    /// <summary>Writes it. No part of it may run, be framed, be kept, or tell others its address, which holds a code.</summary>
    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (Location is not null)
        {
            response.Headers.Location = Location;
            return;
        }

        var title = WebUtility.HtmlEncode(Title);
        var html = $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1><p>{WebUtility.HtmlEncode(Words)}</p></html>\n";
        response.ContentType = "text/html; charset=utf-8";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), response.HttpContext.RequestAborted);
    }
}
