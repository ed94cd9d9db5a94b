namespace ChatBot.Discord;

/// <summary>What a person should do about faults that the bot cannot mend.</summary>
internal static class Remedies
{
    public const string TokenRefused =
        "Discord refuses the token (401). Make a new one in the developer portal (Bot, Reset Token) and set the environment variable Discord__Token.";

    public const string EndpointIsSet =
        "The application has an Interactions Endpoint URL, so Discord sends no command over the gateway. Empty that field in the developer portal (General Information), or set Discord:Mode to Http.";

    public const string CommandsTwice =
        "The commands are registered everywhere as well as in the servers of Discord:GuildIds, so people there see each of them twice. `discord commands --clear` takes those away that are registered everywhere.";
}
