using ChatBot.FakePlatforms.Trouble;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Slack.WebApi;

/// <summary>The faults that only Slack words so.</summary>
public static class SlackFault
{
    /// <summary>A 429 as Slack sends it: whole seconds, for one method in one workspace.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : Fault
    {
        internal override int Status => StatusCodes.Status429TooManyRequests;

        internal override TimeSpan? Pause => RetryAfter;

        internal override Task ApplyAsync(HttpContext context)
        {
            context.Response.Headers.RetryAfter = WholeSeconds(RetryAfter);
            return WriteAsync(context, Status, "application/json", """{"ok":false,"error":"ratelimited"}""");
        }
    }

    /// <summary>An error, in a 200 such as <c>invalid_auth</c>, or with a status as <c>used_url</c> of a response_url.</summary>
    public sealed record Refusing(string Error, int Code = StatusCodes.Status200OK) : Fault
    {
        internal override int Status => Code;

        internal override Task ApplyAsync(HttpContext context) =>
            WriteAsync(context, Status, "application/json", ApiAnswer.Error(Error).Body.ToCompactJson());
    }
}
