using ChatBot.FakePlatforms.Recordings;
using ChatBot.FakePlatforms.Slack.WebApi;
using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>Where posts to response_urls arrive: JSON without a token, "ok" or an error back.</summary>
internal sealed class ResponseUrlEndpoint(ResponseUrls urls, Faults faults, Recording recording)
{
    private static readonly string[] Kinds = ["commands", "actions", "app"];

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var kind in Kinds)
        {
            app.MapPost($"/{kind}/{{team}}/{{number}}/{{secret}}", HandleAsync);
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (urls.Find(context.Request.Path) is not { } url)
        {
            recording.Violate($"Posted to {context.Request.Path}, which is no response_url.");
            await WriteAsync(context, ApiAnswer.Error("invalid_token") with { Status = 404 });
            return;
        }

        if (faults.Take(ApiMethods.ResponseUrl) is { } fault)
        {
            recording.Add(new Responded(url.Cause, url.Posts, JsonReading.TryParse(body.ToArray()), fault.Status, "a fault"));
            await fault.ApplyAsync(context);
            if (!fault.GoesOn)
            {
                return;
            }
        }

        await WriteAsync(context, urls.Post(url, JsonReading.TryParse(body.ToArray())));
    }

    private static Task WriteAsync(HttpContext context, ApiAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.IsOk ? "text/html" : "application/json; charset=utf-8";

        return context.Response.WriteAsync(answer.IsOk ? "ok" : answer.Body.ToCompactJson(), context.RequestAborted);
    }
}
