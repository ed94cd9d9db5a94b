using ChatBot.Slack.Workspaces;
using ChatBot.Transport.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Installation;

/// <summary>Puts in what lets any workspace install the bot. Somebody must bring an <see cref="IInstallationStore"/> and an <see cref="IInstallStates"/>.</summary>
internal static class InstallationRegistration
{
    public static IServiceCollection AddInstallation(this IServiceCollection services)
    {
        services.AddOptions<HttpOptions>().Validate(
            o => o.PublicUrl.Length > 0,
            "Http:PublicUrl is empty, but Slack:ClientId lets workspaces install the bot, whose browsers must find it. Set it to the https address that a proxy hands on to Http:Url: https://bot.example.org.");

        services.AddOptions<SlackOptions>().Validate(
            o => o.BotToken.Length == 0,
            "Slack:BotToken is the token of one workspace, and Slack:ClientId lets any install the bot. Take one of the two out.");

        return services
            .AddSingleton<InstallAddresses>()
            .AddSingleton<BrowserState>()
            .AddSingleton<OAuthClient>()
            .AddSingleton<Installer>()
            .AddSingleton<TokenRotation>()
            .AddSingleton<IWorkspaces, InstalledWorkspaces>()
            .AddSingleton<IHttpEndpoint>(s => Endpoint(s, InstallAddresses.InstallPath, s.GetRequiredService<BrowserState>().BeginAsync))
            .AddSingleton<IHttpEndpoint>(s => Endpoint(s, InstallAddresses.OAuthPath, s.GetRequiredService<Installer>().FinishAsync));
    }

    private static InstallEndpoint Endpoint(IServiceProvider services, string path, Func<Microsoft.AspNetCore.Http.HttpContext, Task<InstallPage>> serve) =>
        new(path, serve, services.GetRequiredService<ILogger<InstallEndpoint>>());
}
