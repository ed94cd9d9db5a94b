namespace ChatBot.FakePlatforms.Discord.People;

/// <summary>Where a person uses the bot; the numbers are Discord's interaction contexts.</summary>
public enum Place
{
    /// <summary>A channel of the server.</summary>
    Guild = 0,

    /// <summary>The person's direct messages with the bot.</summary>
    BotDirectMessage = 1,

    /// <summary>A conversation between people, where the bot is only one of them's install.</summary>
    PrivateChannel = 2,
}
