namespace ChatBot.FakePlatforms.Slack.Conversations;

/// <summary>Where messages stand.</summary>
public sealed record Channel(string Id, string Name)
{
    /// <summary>The person who shares it with the bot, for direct messages; null for a channel.</summary>
    public string? DirectWith { get; init; }

    /// <summary>Whether the bot was invited.</summary>
    public bool HasBot { get; init; } = true;

    /// <summary>Whether nothing can be posted to it any more.</summary>
    public bool IsArchived { get; init; }
}
