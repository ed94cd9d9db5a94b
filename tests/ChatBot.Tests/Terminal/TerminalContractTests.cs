using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Support;

namespace ChatBot.Terminal;

/// <summary>The terminal keeps the contract of all adapters.</summary>
public sealed class TerminalContractTests : ChatAdapterContract
{
    private protected override async Task<IAdapterHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers) =>
        await TerminalHarness.StartAsync(answerer, loggers);
}
