using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>The REST side: every request passes the same gates, is recorded, and gets its answer.</summary>
internal sealed class ApiEndpoint(RouteTable routes, RequestRules rules, RateLimits limits, Faults faults, Recording recording)
{
    private const string Prefix = "/api/v10";

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var (operation, answer) in routes.ByOperation)
        {
            var (method, route) = (operation[..operation.IndexOf(' ', StringComparison.Ordinal)], operation[(operation.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            app.MapMethods(Prefix + route, [method], context => HandleAsync(context, route, answer));
        }

        app.Map("/api/{**path}", context =>
        {
            recording.Violate($"There is no {context.Request.Method} {context.Request.Path}.");
            return WriteAsync(context, ApiAnswer.Error(404, 0, "404: Not Found"));
        });
    }

    private async Task HandleAsync(HttpContext context, string route, Func<ApiRequest, ApiAnswer> answer)
    {
        var bytes = await BodyAsync(context);
        var request = new ApiRequest(
            context.Request.Method,
            route,
            context.Request.RouteValues.ToDictionary(v => v.Key, v => v.Value?.ToString() ?? ""),
            context.Request.Query.ToDictionary(v => v.Key, v => v.Value.ToString()),
            JsonReading.TryParse(bytes));

        if (faults.Take(request.Operation) is { } fault)
        {
            recording.Add(new Requested(request.Operation, context.Request.Path, request.Body, fault.Status));
            await ApplyAsync(fault, context, request);
            if (!fault.GoesOn)
            {
                return;
            }
        }

        var given = rules.Refusal(context.Request, request, bytes) ?? limits.Spend(context.Response, request) ?? answer(request);
        limits.Describe(context.Response, request);
        recording.Add(new Requested(request.Operation, context.Request.Path, request.Body, given.Status, given.Body));
        await WriteAsync(context, given);
    }

    private Task ApplyAsync(Fault fault, HttpContext context, ApiRequest request)
    {
        var told = fault as DiscordFault.RateLimited;
        if (fault.Pause is { } pause)
        {
            limits.Block(request, pause, told is { IsGlobal: true });
        }

        if (told is not null)
        {
            limits.Describe(context.Response, request);
        }

        return fault.ApplyAsync(context);
    }

    private static async Task<byte[]> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);

        return body.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, ApiAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body.ToCompactJson(), context.RequestAborted);
        }
    }
}
