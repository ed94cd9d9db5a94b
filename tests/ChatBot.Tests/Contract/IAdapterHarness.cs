namespace ChatBot.Contract;

/// <summary>A running adapter with a person on its platform. To put a new adapter under the contract, write one of these.</summary>
public interface IAdapterHarness : IAsyncDisposable
{
    /// <summary>Asks by one of the bot's commands, in the platform's own way, and waits for the reply.</summary>
    /// <param name="command">Without a slash: <c>who</c>.</param>
    /// <param name="text">What stands behind it.</param>
    Task<SeenReply> AskAsync(string command, string text);

    /// <summary>Uses a command that the platform lets through and the bot does not know, and waits for the reply.</summary>
    Task<SeenReply> UseUnknownCommandAsync();

    /// <summary>Fails if what the adapter sent so far broke a rule or passed a limit of the platform.</summary>
    Task HasKeptTheRulesAsync();
}
