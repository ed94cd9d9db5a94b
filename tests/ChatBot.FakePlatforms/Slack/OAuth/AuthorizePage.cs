using ChatBot.FakePlatforms.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Slack.OAuth;

/// <summary>Where a person is asked to allow the app, and does so at once: https://docs.slack.dev/authentication/installing-with-oauth.</summary>
internal sealed class AuthorizePage(FakeSlackOptions options, Installs installs, CodeBook codes, Recording recording)
{
    public void Map(IEndpointRouteBuilder app) => app.MapGet("/oauth/v2/authorize", HandleAsync);

    private Task HandleAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var redirect = query["redirect_uri"].ToString() is { Length: > 0 } asked ? asked : options.RedirectUrls is [var first, ..] ? first : "";
        var state = query["state"].ToString();
        var scopes = query["scope"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (Wrong(query["client_id"].ToString(), scopes, redirect) is { } wrong)
        {
            recording.Violate($"oauth/v2/authorize: {wrong}");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync($"<!doctype html><title>{wrong}</title>", context.RequestAborted);
        }

        if (state.Length == 0)
        {
            recording.Violate("oauth/v2/authorize: no state, so anybody can make somebody else's browser come back.");
        }

        var outcome = installs.IsDenied ? "error=access_denied" : $"code={Uri.EscapeDataString(codes.Make(installs.Workspace, scopes, redirect))}";
        var separator = redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        context.Response.Redirect($"{redirect}{separator}{outcome}&state={Uri.EscapeDataString(state)}");

        return Task.CompletedTask;
    }

    private string? Wrong(string clientId, string[] scopes, string redirect)
    {
        var isAllowed = options.RedirectUrls.Count == 0 || options.RedirectUrls.Any(r => redirect.StartsWith(r, StringComparison.Ordinal));
        return clientId != options.ClientId ? "invalid_client_id"
            : scopes.Length == 0 ? "invalid_scope"
            : !Uri.TryCreate(redirect, UriKind.Absolute, out _) || !isAllowed ? "bad_redirect_uri"
            : null;
    }
}
