using ChatBot.Transport.Http;

namespace ChatBot.Hosting.Health;

/// <summary><c>/health/live</c>: that there is an answer says that the process need not be restarted, whatever it waits for.</summary>
internal sealed class LiveEndpoint : IHttpEndpoint
{
    public string Method => "GET";

    public string Path => "/health/live";

    public Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("""{"status":"live"}""", context.RequestAborted);
    }
}
