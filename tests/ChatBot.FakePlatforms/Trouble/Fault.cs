using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ChatBot.FakePlatforms.Trouble;

/// <summary>Something that goes wrong with one request. Those that every platform knows are here; a platform adds its own.</summary>
public abstract record Fault
{
    /// <summary>The status that it answers with; 0 for none.</summary>
    internal abstract int Status { get; }

    /// <summary>Whether the request is handled all the same.</summary>
    internal virtual bool GoesOn => false;

    /// <summary>For how long the client must not come back; null if it may at once.</summary>
    internal virtual TimeSpan? Pause => null;

    internal abstract Task ApplyAsync(HttpContext context);

    private protected static Task WriteAsync(HttpContext context, int status, string contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;

        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private protected static string WholeSeconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>A 429 of the network before the platform: a page of HTML, and nothing but Retry-After.</summary>
    public sealed record Html429(TimeSpan RetryAfter) : Fault
    {
        internal override int Status => StatusCodes.Status429TooManyRequests;

        internal override TimeSpan? Pause => RetryAfter;

        internal override Task ApplyAsync(HttpContext context)
        {
            context.Response.Headers.RetryAfter = WholeSeconds(RetryAfter);
            return WriteAsync(context, Status, "text/html", "<!doctype html><title>429</title><h1>You are being rate limited</h1>");
        }
    }

    /// <summary>A status with a page of HTML, as 500, 502 and the like come.</summary>
    public sealed record Failing(int Code) : Fault
    {
        internal override int Status => Code;

        internal override Task ApplyAsync(HttpContext context) => WriteAsync(context, Code, "text/html", $"<!doctype html><title>{Code}</title>");
    }

    /// <summary>The connection is cut before an answer.</summary>
    public sealed record Dropped : Fault
    {
        internal override int Status => 0;

        internal override Task ApplyAsync(HttpContext context)
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

        internal override Task ApplyAsync(HttpContext context) => Task.Delay(Delay, TimeProvider.System, context.RequestAborted);
    }
}
