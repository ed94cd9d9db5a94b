namespace ChatBot.Transport;

/// <summary>Where the bot answers, and which folders of the corpus may be seen there: the same for every platform.</summary>
/// <param name="spaces">Servers or workspaces.</param>
/// <param name="channels">Channels; a thread goes by its own id and its channel's.</param>
/// <param name="folders">The folders that a channel sees, by its id; <c>*</c> stands for every other place.</param>
public sealed class PlaceRules(AccessList spaces, AccessList channels, IDictionary<string, IList<string>> folders)
{
    /// <summary>Stands for every channel that is not named.</summary>
    public const string Elsewhere = "*";

    /// <summary>Whether the bot may answer in a space that goes by any of <paramref name="spaceIds"/>, and there in a channel that goes by any of <paramref name="channelIds"/>.</summary>
    public bool Permits(ReadOnlySpan<string?> spaceIds, ReadOnlySpan<string?> channelIds) =>
        spaces.Permits(spaceIds) && channels.Permits(channelIds);

    /// <summary>The folders that may be seen in a channel that goes by any of <paramref name="channelIds"/>, the first id that has some counting; null for all.</summary>
    public IReadOnlyList<string>? Folders(params ReadOnlySpan<string?> channelIds)
    {
        foreach (var id in channelIds)
        {
            if (id is not null && folders.TryGetValue(id, out var own))
            {
                return [.. own];
            }
        }

        return folders.TryGetValue(Elsewhere, out var others) ? [.. others] : null;
    }
}
