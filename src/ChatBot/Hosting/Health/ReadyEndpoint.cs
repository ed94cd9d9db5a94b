using ChatBot.Transport;
using ChatBot.Transport.Http;

namespace ChatBot.Hosting.Health;

/// <summary><c>/health/ready</c>: whether anybody can be answered (200) or not (503), and what would cure what is wrong.</summary>
internal sealed class ReadyEndpoint(CorpusStatus corpus, IEnumerable<AdapterHealth> adapters) : IHttpEndpoint
{
    private readonly IReadOnlyList<AdapterHealth> _adapters = [.. adapters];

    public string Method => "GET";

    public string Path => "/health/ready";

    public Task HandleAsync(HttpContext context)
    {
        var report = HealthReport.Of(corpus.Current, _adapters);
        context.Response.StatusCode = report.Status == HealthStatus.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";

        return context.Response.WriteAsync(HealthJson.Write(report), context.RequestAborted);
    }
}
