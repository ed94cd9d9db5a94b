using ChatBot.Conversation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Terminal;

/// <summary>Puts the terminal chat among the adapters.</summary>
public static class TerminalRegistration
{
    /// <summary>Chats on standard input and output, beginning with <paramref name="greeting"/>.</summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services, Func<IServiceProvider, Reply> greeting) =>
        services.AddSingleton<IChatAdapter>(s => new TerminalAdapter(
            Console.In,
            TerminalConsole.For(Console.Out),
            prompt: !Console.IsInputRedirected,
            () => greeting(s),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<TerminalAdapter>>()));
}
