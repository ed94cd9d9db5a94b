using ChatBot.Conversation;
using ChatBot.Discord.Commands;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Http;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Transport;
using ChatBot.Transport.Http;
using ChatBot.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>Puts Discord among the adapters.</summary>
public static class DiscordRegistration
{
    /// <summary>The adapter's name in logs and settings.</summary>
    internal const string Name = "discord";

    // Discord demands a web address and a version: https://discord.com/developers/docs/reference#user-agent.
    private const string UserAgent = "DiscordBot (https://example.org/chatbot, 1.0)";

    // A READY of a large bot has a few hundred kilobytes.
    private const int LargestMessage = 16 * 1024 * 1024;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    /// <summary>What the settings need beyond their binding, whether Discord is enabled or not.</summary>
    public static IServiceCollection AddDiscordSettings(this IServiceCollection services) =>
        services
            .AddSingleton<IPostConfigureOptions<DiscordOptions>, TokenFile>()
            .AddSingleton<IValidateOptions<DiscordOptions>, SodiumRules>();

    /// <summary>Answers in Discord, in the mode that the settings choose.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordMode mode)
    {
        services.AddSingleton(new AdapterHealth(Name));
        services.TryAddSingleton(_ => new Turns(Environment.ProcessorCount));
        services.AddDiscordRest();
        services.AddCommands();
        services.AddSingleton<IPlatformCheck, DiscordCheck>();
        services.AddSingleton<InteractionClient>();
        services.AddSingleton<DiscordConversations>();
        return mode switch
        {
            DiscordMode.Gateway => services.AddGateway(),
            DiscordMode.Http => services.AddHttp(),
            _ => throw new InvalidOperationException($"No adapter for {mode}."),
        };
    }

    private static IServiceCollection AddGateway(this IServiceCollection services) => services
        .AddSingleton<OpenSocket>(s => (address, token) =>
            MessageSocket.OpenAsync(address, LargestMessage, KeepAlive, s.GetRequiredService<TimeProvider>(), token))
        .AddSingleton(s => new GatewayServices(
            s.GetRequiredService<IOptions<DiscordOptions>>(),
            s.GetRequiredService<OpenSocket>(),
            Health(s),
            new Random(),
            s.GetRequiredService<TimeProvider>()))
        .AddSingleton(s => new IdentifyGate(
            s.GetRequiredService<RestClient>(),
            Health(s),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<IdentifyGate>>()))
        .AddSingleton<IChatAdapter, GatewayAdapter>();

    private static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddSingleton(s => new InteractionsEndpoint(
            new SignedRequest(s.GetRequiredService<IOptions<DiscordOptions>>().Value.PublicKey),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<InteractionsEndpoint>>()))
        .AddSingleton<IHttpEndpoint>(s => s.GetRequiredService<InteractionsEndpoint>())
        .AddSingleton<IChatAdapter>(s => new HttpAdapter(
            s.GetRequiredService<InteractionsEndpoint>(),
            s.GetRequiredService<CommandKeeper>(),
            s.GetRequiredService<IOptions<DiscordOptions>>(),
            Health(s),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<HttpAdapter>>()));

    private static void AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandSync>()
        .AddSingleton(s => new CommandRemoval(s.GetRequiredService<RestClient>(), s.GetRequiredService<CommandSync>()))
        .AddSingleton(s => new CommandSetup(
            s.GetRequiredService<RestClient>(),
            s.GetRequiredService<CommandSync>(),
            Health(s),
            s.GetRequiredService<IOptions<DiscordOptions>>(),
            s.GetRequiredService<ILogger<CommandSetup>>()))
        .AddSingleton(s => new CommandKeeper(
            s.GetRequiredService<CommandSetup>(),
            s.GetRequiredService<DiscordConversations>(),
            new Random(),
            s.GetRequiredService<TimeProvider>()));

    private static void AddDiscordRest(this IServiceCollection services) => services
        .AddSingleton(s => new RestSender(
            PlatformHttp.Create(UserAgent),
            s.GetRequiredService<IOptions<DiscordOptions>>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<RestSender>>()))
        .AddSingleton(s => new RateLimiter(new Random(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<RestClient>();

    private static AdapterHealth Health(IServiceProvider services) =>
        services.GetServices<AdapterHealth>().Single(h => h.Adapter == Name);
}
