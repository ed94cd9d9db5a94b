using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Interactions;

/// <summary>How an interaction is to be answered.</summary>
internal abstract record Plan
{
    private Plan()
    {
    }

    /// <summary>With a message, which may take a while.</summary>
    /// <param name="IsPrivate">Whether only the asker sees it.</param>
    /// <param name="Compose">Makes it.</param>
    public sealed record Reply(bool IsPrivate, Func<CancellationToken, Task<MessagePayload>> Compose) : Plan;

    /// <summary>With something that is ready: choices, say.</summary>
    public sealed record AtOnce(InteractionCallback Callback) : Plan;

    /// <summary>By taking away the message that the button is on.</summary>
    public sealed record DeleteMessage : Plan;
}
