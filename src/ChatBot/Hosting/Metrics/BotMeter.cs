namespace ChatBot.Hosting.Metrics;

/// <summary>The meter of all that the bot measures; .NET's own tools know it by this name, too.</summary>
internal static class BotMeter
{
    public const string Name = "ChatBot";
}
