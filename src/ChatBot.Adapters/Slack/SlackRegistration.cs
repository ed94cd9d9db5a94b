using ChatBot.Slack.Api;
using ChatBot.Slack.Installation;
using ChatBot.Slack.Workspaces;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack;

/// <summary>Puts Slack among the adapters.</summary>
public static class SlackRegistration
{
    /// <summary>The adapter's name in logs and settings.</summary>
    internal const string Name = "slack";

    private const string UserAgent = "chatbot/1.0";

    /// <summary>What the settings need beyond their binding, whether Slack is enabled or not.</summary>
    public static IServiceCollection AddSlackSettings(this IServiceCollection services) =>
        services.AddSingleton<IPostConfigureOptions<SlackOptions>, SlackSecretFiles>();

    /// <summary>Answers in Slack, in the mode that <paramref name="options"/> choose.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        services.AddSingleton(new AdapterHealth(Name));
        services.TryAddSingleton(_ => new Turns(Environment.ProcessorCount));
        services.AddSlackApi();
        if (options.TakesInstallations)
        {
            services.AddInstallation();
        }
        else
        {
            services.AddSingleton<IWorkspaces, SingleWorkspace>();
        }

        return services;
    }

    private static void AddSlackApi(this IServiceCollection services) => services
        .AddSingleton(s => new SlackSender(
            PlatformHttp.Create(UserAgent),
            s.GetRequiredService<IOptions<SlackOptions>>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<SlackSender>>()))
        .AddSingleton(s => new MethodLimits(new Random(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<SlackClient>();
}
