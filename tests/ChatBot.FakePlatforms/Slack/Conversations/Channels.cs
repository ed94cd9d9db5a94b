using System.Collections.Concurrent;

namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>The channels that there are.</summary>
internal sealed class Channels(SlackIds ids)
{
    private readonly ConcurrentDictionary<string, Channel> _channels = new();

    public Channel Add(string name) => Keep(new Channel(ids.Next("C"), name));

    public Channel Keep(Channel channel) => _channels[channel.Id] = channel;

    public Channel? Find(string? id) => id is not null && _channels.TryGetValue(id, out var channel) ? channel : null;

    /// <summary>The direct messages of a person with the bot.</summary>
    public Channel DirectWith(string userId) =>
        _channels.Values.FirstOrDefault(c => c.DirectWith == userId) ?? Keep(new Channel(ids.Next("D"), "directmessage") { DirectWith = userId });
}
