using ChatBot.Transport.Http;

namespace ChatBot.Hosting.Metrics;

/// <summary><c>/metrics</c>: everything that is measured, for Prometheus to fetch.</summary>
internal sealed class MetricsEndpoint(MetricCollector collector) : IHttpEndpoint
{
    public string Method => "GET";

    public string Path => "/metrics";

    public Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = PrometheusText.ContentType;
        return context.Response.WriteAsync(collector.Write(), context.RequestAborted);
    }
}
