using ChatBot.Conversation;
using ChatBot.Hosting.Metrics;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting.Health;

/// <summary>Puts in what operators look at.</summary>
internal static class HealthRegistration
{
    /// <summary>Counts what <paramref name="answerer"/> answers, whether anybody looks or not: tools of .NET's own can, too.</summary>
    public static IServiceCollection AddMeasuredAnswerer(this IServiceCollection services, Func<IServiceProvider, IAnswerer> answerer) => services
        .AddMetrics()
        .AddSingleton<AnswerMetrics>()
        .AddSingleton<IAnswerer>(s => new MeasuredAnswerer(answerer(s), s.GetRequiredService<AnswerMetrics>(), s.GetRequiredService<TimeProvider>()));

    /// <summary>Serves operators at an address of their own, which platforms and proxies need not reach.</summary>
    public static IServiceCollection AddHealthEndpoints(this IServiceCollection services) => services
        .AddSingleton<IHostedService>(s => new EndpointWorker(
            Endpoints(s),
            s.GetRequiredService<IOptions<HealthOptions>>().Value.Address,
            s.GetRequiredService<ILoggerFactory>()))
        .AddSingleton<StateMetrics>()
        .AddSingleton<MetricCollector>();

    private static IEnumerable<IHttpEndpoint> Endpoints(IServiceProvider services)
    {
        services.GetRequiredService<StateMetrics>(); // nobody asks it for anything: it answers the meter's questions
        return
        [
            new LiveEndpoint(),
            new ReadyEndpoint(services.GetRequiredService<CorpusStatus>(), services.GetServices<AdapterHealth>()),
            new MetricsEndpoint(services.GetRequiredService<MetricCollector>()),
        ];
    }
}
