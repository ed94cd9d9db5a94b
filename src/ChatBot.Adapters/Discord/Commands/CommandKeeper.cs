using ChatBot.Transport;

namespace ChatBot.Discord.Commands;

/// <summary>Keeps the commands registered: tries until that is settled, and looks again when somebody used one that there is not.</summary>
internal sealed class CommandKeeper(CommandSetup setup, DiscordConversations conversations, Random random, TimeProvider time)
{
    /// <summary>However often people use what there is not, Discord is asked no oftener than this.</summary>
    public static readonly TimeSpan LeastBetween = TimeSpan.FromMinutes(10);

    public DiscordConversations Conversations => conversations;

    /// <summary>Goes on until it is cancelled.</summary>
    /// <exception cref="AdapterStoppedException">Discord refuses the token.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await SettleAsync(cancellationToken);
            await Task.Delay(LeastBetween, time, cancellationToken);
            await conversations.UnknownCommands.NextAsync(cancellationToken);
        }
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var delay in Backoff.Delays(random))
        {
            await Task.Delay(delay, time, cancellationToken);
            if (await setup.TryAsync(cancellationToken))
            {
                return;
            }
        }
    }
}
