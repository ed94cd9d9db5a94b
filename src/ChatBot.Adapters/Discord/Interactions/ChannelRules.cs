using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord.Interactions;

/// <summary>Where the bot answers, and which folders of the corpus may be seen there. A thread follows its channel.</summary>
internal sealed class ChannelRules(IOptions<DiscordOptions> options)
{
    private readonly PlaceRules _rules = new(
        new AccessList(options.Value.AllowedGuilds, options.Value.DeniedGuilds),
        new AccessList(options.Value.AllowedChannels, options.Value.DeniedChannels),
        options.Value.ChannelFolders);

    /// <summary>Whether the bot may answer there.</summary>
    public bool Permits(Interaction interaction) =>
        _rules.Permits([interaction.GuildId], [interaction.ChannelId, interaction.Channel?.ParentId]);

    /// <summary>The folders that may be seen there; null for all.</summary>
    public IReadOnlyList<string>? Folders(Interaction interaction) =>
        _rules.Folders(interaction.ChannelId, interaction.Channel?.ParentId);
}
