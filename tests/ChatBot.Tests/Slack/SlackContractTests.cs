using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Support;

namespace ChatBot.Slack;

/// <summary>Slack keeps the contract of all adapters.</summary>
public sealed class SlackContractTests : ChatAdapterContract
{
    private protected override async Task<IAdapterHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers) =>
        await SlackHarness.StartAsync(answerer, loggers);
}
