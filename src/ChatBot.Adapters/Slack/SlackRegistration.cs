using ChatBot.Conversation;
using ChatBot.Slack.Api;
using ChatBot.Slack.Http;
using ChatBot.Slack.Installation;
using ChatBot.Slack.Sockets;
using ChatBot.Slack.Workspaces;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using ChatBot.Transport.Sockets;
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

    // A payload with a long message has some hundred kilobytes at most.
    private const int LargestMessage = 4 * 1024 * 1024;

    // Slack drops a client that answers no ping for some seconds; so does the bot, in the other direction.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);

    /// <summary>What the settings need beyond their binding, whether Slack is enabled or not.</summary>
    public static IServiceCollection AddSlackSettings(this IServiceCollection services) =>
        services.AddSingleton<IPostConfigureOptions<SlackOptions>, SlackSecretFiles>();

    /// <summary>Answers in Slack, in the mode that <paramref name="options"/> choose.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        services.AddSingleton(new AdapterHealth(Name));
        services.TryAddSingleton(_ => new Turns(Environment.ProcessorCount));
        services.AddSlackApi();
        _ = options.TakesInstallations ? services.AddInstallation() : services.AddSingleton<IWorkspaces, SingleWorkspace>();
        services.AddSingleton<SlackConversations>();
        services.AddSingleton<IPlatformCheck, SlackCheck>();
        return options.Mode switch
        {
            SlackMode.Socket => services.AddSockets(),
            SlackMode.Http => services.AddHttp(),
            _ => throw new InvalidOperationException($"No adapter for {options.Mode}."),
        };
    }

    private static IServiceCollection AddSockets(this IServiceCollection services) => services
        .AddSingleton(s => new SocketServices(
            s.GetRequiredService<IOptions<SlackOptions>>(),
            s.GetRequiredService<SlackClient>(),
            (address, token) => MessageSocket.OpenAsync(address, LargestMessage, KeepAlive, s.GetRequiredService<TimeProvider>(), token),
            Health(s),
            new Random(),
            s.GetRequiredService<TimeProvider>()))
        .AddSingleton<IChatAdapter, SocketAdapter>();

    private static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddSingleton<Mailbox>()
        .AddSingleton(s => new SignedRequest(s.GetRequiredService<IOptions<SlackOptions>>().Value.SigningSecret, s.GetRequiredService<TimeProvider>()))
        .AddEndpoint(SlackApp.CommandsPath, PostedPayload.Command)
        .AddEndpoint(SlackApp.InteractionsPath, PostedPayload.Interaction)
        .AddEndpoint(SlackApp.EventsPath, PostedPayload.Event)
        .AddSingleton<IChatAdapter>(s => new HttpAdapter(
            s.GetRequiredService<Mailbox>(),
            s.GetRequiredService<IWorkspaces>(),
            s.GetRequiredService<SlackConversations>(),
            Health(s),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<HttpAdapter>>()));

    private static IServiceCollection AddEndpoint(this IServiceCollection services, string path, TakePayload take) =>
        services.AddSingleton<IHttpEndpoint>(s => new PayloadEndpoint(
            path,
            take,
            s.GetRequiredService<SignedRequest>(),
            s.GetRequiredService<Mailbox>(),
            s.GetRequiredService<ILogger<PayloadEndpoint>>()));

    private static void AddSlackApi(this IServiceCollection services) => services
        .AddSingleton(s => new SlackSender(
            PlatformHttp.Create(UserAgent),
            s.GetRequiredService<IOptions<SlackOptions>>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<SlackSender>>()))
        .AddSingleton(s => new MethodLimits(new Random(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<SlackClient>();

    private static AdapterHealth Health(IServiceProvider services) =>
        services.GetServices<AdapterHealth>().Single(h => h.Adapter == Name);
}
