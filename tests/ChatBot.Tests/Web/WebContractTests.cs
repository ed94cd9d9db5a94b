using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Support;

namespace ChatBot.Web;

/// <summary>The chat page keeps the contract of all adapters.</summary>
public sealed class WebContractTests : ChatAdapterContract
{
    private protected override async Task<IAdapterHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers) =>
        await WebHarness.StartAsync(answerer, loggers);
}
