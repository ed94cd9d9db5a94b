using System.Text.Json.Nodes;
using ChatBot.Contract;
using ChatBot.Conversation;
using ChatBot.Discord.Payloads;
using ChatBot.FakePlatforms.Discord;
using ChatBot.FakePlatforms.Discord.Interactions;
using ChatBot.FakePlatforms.Discord.People;
using ChatBot.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Discord;

/// <summary>Somebody in a Discord server, by the gateway of a fake Discord.</summary>
internal sealed class DiscordHarness : IAdapterHarness
{
    private readonly FakeDiscord _discord;
    private readonly RunningAdapter _adapter;
    private readonly Person _ada;

    private DiscordHarness(FakeDiscord discord, RunningAdapter adapter)
    {
        (_discord, _adapter) = (discord, adapter);
        _ada = discord.NewPerson();
    }

    public static async Task<DiscordHarness> StartAsync(IAnswerer answerer, RecordingLoggers loggers)
    {
        var discord = await FakeDiscord.StartAsync();
        var adapter = RunningAdapter.Start(answerer, loggers, services => services
            .Configure<DiscordOptions>(o => (o.Token, o.ApiUrl) = (discord.Options.Token, discord.ApiUrl))
            .AddDiscord(DiscordMode.Gateway));
        await discord.ReadyAsync();
        await discord.RegisteredAsync();

        return new DiscordHarness(discord, adapter);
    }

    public async Task<SeenReply> AskAsync(string command, string text) =>
        await SeenAsync(await _ada.SlashAsync(command, ("question", text)));

    // As a client does that has not heard yet of a command's removal.
    public async Task<SeenReply> UseUnknownCommandAsync() => await SeenAsync(await _discord.SendAsync(
        InteractionKind.Command, _ada, new JsonObject { ["id"] = "1", ["name"] = "frobnicate", ["type"] = 1 }));

    public Task HasKeptTheRulesAsync() => PayloadAssert.AllGoodAsync(_discord);

    public async ValueTask DisposeAsync()
    {
        await _adapter.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private static async Task<SeenReply> SeenAsync(Asked asked)
    {
        var message = await asked.ReplyAsync();
        return ReadMarkdown.Of(message);
    }
}
