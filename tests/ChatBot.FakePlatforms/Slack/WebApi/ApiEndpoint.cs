using System.Globalization;
using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.Workspaces;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>The Web API: every call passes the same gates, is recorded, and gets its answer.</summary>
internal sealed class ApiEndpoint(MethodTable methods, TokenBook tokens, RateLimits limits, Faults faults, Recording recording)
{
    private const string Bearer = "Bearer ";

    public void Map(IEndpointRouteBuilder app) => app.MapMethods("/api/{method}", ["POST", "GET"], HandleAsync);

    private async Task HandleAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["method"]!;
        var (arguments, unreadable) = ApiArguments.Read(context.Request, await BodyAsync(context));
        var token = TokenOf(context.Request, arguments, name);
        var team = tokens.Find(token)?.Workspace.TeamId;
        arguments.Remove("token");

        if (faults.Take(name) is { } fault)
        {
            recording.Add(new Called(name, team, arguments, fault.Status));
            if (fault.Pause is { } pause)
            {
                limits.Pause(name, team ?? "", pause);
            }

            await fault.ApplyAsync(context);
            if (!fault.GoesOn)
            {
                return;
            }
        }

        var answer = unreadable is null
            ? Answer(context, name, token, new ApiRequest(name, arguments, tokens.Find(token)))
            : ApiAnswer.Fault(unreadable, $"{name}: a body of Content-Type '{context.Request.ContentType}' that cannot be read.");
        if (answer.Violation is { } violation)
        {
            recording.Violate($"{name}: {answer.Body.Text("error")}: {violation}");
        }

        recording.Add(new Called(name, team, arguments, answer.Status, answer.Body));
        await WriteAsync(context, answer);
    }

    private ApiAnswer Answer(HttpContext context, string name, string? token, ApiRequest request)
    {
        if (methods.Find(name) is not { } method)
        {
            return ApiAnswer.Fault("unknown_method", "there is no such method.");
        }

        if (method.Token == TokenKind.None)
        {
            return limits.Spend(method, request) ?? method.Answer(request);
        }

        if (tokens.Refusal(token) is { } refusal)
        {
            return ApiAnswer.Error(refusal);
        }

        var grant = request.Grant!;
        context.Response.Headers["x-oauth-scopes"] = string.Join(',', grant.Scopes);
        context.Response.Headers["x-accepted-oauth-scopes"] = string.Join(',', method.Scopes);

        return WrongToken(method, grant) ?? MissingScope(method, grant) ?? limits.Spend(method, request) ?? method.Answer(request);
    }

    private static ApiAnswer? WrongToken(ApiMethod method, Grant grant) =>
        grant.IsAppLevel == (method.Token == TokenKind.App) ? null : ApiAnswer.Error("not_allowed_token_type");

    private static ApiAnswer? MissingScope(ApiMethod method, Grant grant)
    {
        if (method.Scopes.Count == 0 || method.Scopes.Any(grant.Scopes.Contains))
        {
            return null;
        }

        var answer = ApiAnswer.Error("missing_scope");
        answer.Body["needed"] = string.Join(',', method.Scopes);
        answer.Body["provided"] = string.Join(',', grant.Scopes);

        return answer;
    }

    // Old clients send the token among the fields of a form; the app-level token is good in the header only.
    private static string? TokenOf(HttpRequest request, System.Text.Json.Nodes.JsonObject arguments, string method)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.Ordinal))
        {
            return header[Bearer.Length..];
        }

        var isForm = request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) is not true;
        return isForm && method != ApiMethods.OpenConnection ? arguments.Text("token") : null;
    }

    private static async Task<byte[]> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);

        return body.ToArray();
    }

    private static Task WriteAsync(HttpContext context, ApiAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsync(answer.Body.ToCompactJson(), context.RequestAborted);
    }
}
