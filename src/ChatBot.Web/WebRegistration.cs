using ChatBot.Conversation;
using ChatBot.Transport;
using ChatBot.Web.Links;
using ChatBot.Web.Security;
using ChatBot.Web.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Web;

/// <summary>Puts the pages among the adapters.</summary>
public static class WebRegistration
{
    /// <summary>What the settings need beyond their binding, whether there are pages or not.</summary>
    public static IServiceCollection AddWebSettings(this IServiceCollection services) =>
        services
            .AddSingleton<IPostConfigureOptions<WebOptions>, WebSecretFiles>()
            .AddSingleton<IPlatformCheck, WebCheck>();

    /// <summary>Serves the pages, with documents from <paramref name="index"/>.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, Func<IServiceProvider, CurrentIndex> index)
    {
        services.AddSingleton(new AdapterHealth(WebAdapter.PlatformName, isCompanion: true));
        services.TryAddSingleton(_ => new Turns(Environment.ProcessorCount));
        services.TryAddSingleton<Composer>();
        return services
            .AddSingleton(index)
            .AddSingleton<LinkSignature>()
            .AddSingleton<PageLinks>()
            .AddSingleton<ClientAddress>()
            .AddSingleton<Readers>()
            .AddSingleton<LoginDesk>()
            .AddSingleton<PageRoutes>()
            .AddSingleton<PageGate>()
            .AddSingleton<IChatAdapter>(s => new WebAdapter(
                s.GetRequiredService<IOptions<WebOptions>>(),
                s.GetRequiredService<PageGate>(),
                s.GetRequiredService<PageLinks>(),
                s.GetServices<AdapterHealth>().Single(h => h.Adapter == WebAdapter.PlatformName),
                s.GetRequiredService<TimeProvider>(),
                s.GetRequiredService<ILoggerFactory>()));
    }
}
