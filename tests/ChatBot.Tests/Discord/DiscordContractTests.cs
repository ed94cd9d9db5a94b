using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Support;

namespace ChatBot.Discord;

/// <summary>Discord keeps the contract of all adapters.</summary>
public sealed class DiscordContractTests : ChatAdapterContract
{
    private protected override async Task<IAdapterHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers) =>
        await DiscordHarness.StartAsync(answerer, loggers);
}
