using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Interactions;

/// <summary>Where the bot answers, and which folders of the corpus may be seen there. A thread follows its channel.</summary>
internal sealed class ChannelRules(IOptions<DiscordOptions> options)
{
    private const string Elsewhere = "*";

    private readonly AccessList _guilds = new(options.Value.AllowedGuilds, options.Value.DeniedGuilds);
    private readonly AccessList _channels = new(options.Value.AllowedChannels, options.Value.DeniedChannels);
    private readonly IDictionary<string, IList<string>> _folders = options.Value.ChannelFolders;

    /// <summary>Whether the bot may answer there.</summary>
    public bool Permits(Interaction interaction) =>
        _guilds.Permits(interaction.GuildId) && _channels.Permits(interaction.ChannelId, interaction.Channel?.ParentId);

    /// <summary>The folders that may be seen there; null for all.</summary>
    public IReadOnlyList<string>? Folders(Interaction interaction)
    {
        foreach (var id in (string?[])[interaction.ChannelId, interaction.Channel?.ParentId, Elsewhere])
        {
            if (id is not null && _folders.TryGetValue(id, out var folders))
            {
                return [.. folders];
            }
        }

        return null;
    }
}
