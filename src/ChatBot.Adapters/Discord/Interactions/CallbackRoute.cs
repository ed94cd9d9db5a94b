namespace ChatBot.Discord.Interactions;

/// <summary>The first answer to an interaction that came over the gateway.</summary>
internal sealed class CallbackRoute(InteractionClient client, Interaction interaction, long receivedAt) : IFirstResponse
{
    public Task<Delivery> SendAsync(InteractionCallback callback) => client.AnswerAsync(interaction, callback, receivedAt);
}
