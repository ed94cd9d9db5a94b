using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Http;

/// <summary>The first answer to an interaction that Discord posted: it goes back as the response.</summary>
internal sealed class InlineResponse : IFirstResponse
{
    private readonly TaskCompletionSource<InteractionCallback> _callback = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Delivery> _delivery = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is to be sent, as soon as it is known.</summary>
    public Task<InteractionCallback> Callback => _callback.Task;

    public Task<Delivery> SendAsync(InteractionCallback callback) =>
        _callback.TrySetResult(callback) ? _delivery.Task : Task.FromResult(Delivery.AnsweredElsewhere);

    /// <summary>Tells what became of it. What comes after the answer, such as its edit, waits for this.</summary>
    public void Complete(Delivery delivery) => _delivery.TrySetResult(delivery);
}
