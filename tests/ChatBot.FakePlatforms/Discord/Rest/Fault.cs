using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Discord.Rest;

/// <summary>Something that goes wrong with one request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The status that it answers with; 0 for none.</summary>
    internal abstract int Status { get; }

    /// <summary>Whether the request is handled all the same.</summary>
    internal virtual bool GoesOn => false;

    internal abstract Task ApplyAsync(HttpContext context, RateLimits limits, ApiRequest request);

    /// <summary>A 429 as Discord sends it; scope is user, global or shared.</summary>
    public sealed record RateLimited(string Scope, TimeSpan RetryAfter) : Fault
    {
        internal override int Status => 429;

        internal override async Task ApplyAsync(HttpContext context, RateLimits limits, ApiRequest request)
        {
            var isGlobal = Scope == "global";
            limits.Block(request, RetryAfter, isGlobal);
            var answer = RateLimits.TooMany(context.Response, RetryAfter, Scope, isGlobal);
            limits.Describe(context.Response, request);
            context.Response.StatusCode = Status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.Body.ToCompactJson(), context.RequestAborted);
        }
    }

    /// <summary>A 429 of the network before Discord: a page of HTML, and nothing but Retry-After.</summary>
    public sealed record Html429(TimeSpan RetryAfter) : Fault
    {
        internal override int Status => 429;

        internal override async Task ApplyAsync(HttpContext context, RateLimits limits, ApiRequest request)
        {
            limits.Block(request, RetryAfter, isGlobal: false);
            context.Response.StatusCode = Status;
            context.Response.ContentType = "text/html";
            context.Response.Headers.RetryAfter = Math.Ceiling(RetryAfter.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await context.Response.WriteAsync("<!doctype html><title>429</title><h1>You are being rate limited</h1>", context.RequestAborted);
        }
    }

    /// <summary>A status with a page of HTML, as 500, 502 and the like come.</summary>
    public sealed record Failing(int Code) : Fault
    {
        internal override int Status => Code;

        internal override async Task ApplyAsync(HttpContext context, RateLimits limits, ApiRequest request)
        {
            context.Response.StatusCode = Code;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync($"<!doctype html><title>{Code}</title>", context.RequestAborted);
        }
    }

    /// <summary>An error with Discord's JSON.</summary>
    public sealed record Refusing(int Code, int ErrorCode, string Message) : Fault
    {
        internal override int Status => Code;

        internal override async Task ApplyAsync(HttpContext context, RateLimits limits, ApiRequest request)
        {
            context.Response.StatusCode = Code;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(ApiAnswer.Error(Code, ErrorCode, Message).Body.ToCompactJson(), context.RequestAborted);
        }
    }

    /// <summary>The connection is cut before an answer.</summary>
    public sealed record Dropped : Fault
    {
        internal override int Status => 0;

        internal override Task ApplyAsync(HttpContext context, RateLimits limits, ApiRequest request)
        {
            context.Abort();
            return Task.CompletedTask;
        }
    }

    /// <summary>The request is handled, but late.</summary>
    public sealed record Slow(TimeSpan Delay) : Fault
    {
        internal override int Status => 0;

        internal override bool GoesOn => true;

        internal override Task ApplyAsync(HttpContext context, RateLimits limits, ApiRequest request) =>
            Task.Delay(Delay, TimeProvider.System, context.RequestAborted);
    }
}
