namespace ChatBot.Discord.Rendering;

/// <summary>For whom a reply is rendered, and to what.</summary>
/// <param name="Asker">The user who may delete it.</param>
/// <param name="IsPrivate">Whether only they see it.</param>
internal sealed record ReplySetting(string Asker, bool IsPrivate)
{
    /// <summary>The command that was asked, with its words; null where the reply answers no question.</summary>
    public string? Question { get; init; }

    /// <summary>How many answers to it were shown before.</summary>
    public int Skip { get; init; }
}
