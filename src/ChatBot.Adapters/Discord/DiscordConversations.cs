using ChatBot.Conversation;
using ChatBot.Discord.Interactions;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>Puts together what answers interactions, the same for both modes.</summary>
internal sealed class DiscordConversations(
    InteractionClient client,
    Turns turns,
    IOptions<DiscordOptions> options,
    TimeProvider time,
    ILoggerFactory loggers)
{
    /// <summary>The commands that people used, and that there are not.</summary>
    public UnknownCommands UnknownCommands { get; } = new();

    /// <summary>What takes interactions, asks <paramref name="answerer"/> and sends the replies.</summary>
    public InteractionIntake Open(IAnswerer answerer, InFlight inFlight)
    {
        var rules = new ChannelRules(options);
        var asker = new Asker(answerer, rules, turns);
        var handler = new InteractionHandler(
            rules,
            new CommandPlanner(asker, UnknownCommands),
            new ButtonPlanner(asker, loggers.CreateLogger<ButtonPlanner>()),
            new Autocompletion(asker),
            new Responder(client, new Composer(time, loggers.CreateLogger<Composer>()), options, time, loggers.CreateLogger<Responder>()),
            loggers.CreateLogger<InteractionHandler>());

        return new InteractionIntake(
            handler,
            client,
            new RecentIds(InteractionIntake.Remembered, InteractionIntake.MostRemembered, time),
            inFlight,
            loggers.CreateLogger<InteractionIntake>());
    }
}
