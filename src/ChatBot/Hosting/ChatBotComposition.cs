using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>The one place where the parts of the bot are put together.</summary>
internal static class ChatBotComposition
{
    public static void AddChatBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        services.AddSingleton(TimeProvider.System);
        services.AddOptions<RetrievalOptions>().BindConfiguration("Retrieval").ValidateDataAnnotations().ValidateOnStart();
    }

    public static void MapChatBot(this WebApplication app) => app.MapGet("/health", () => "ok");
}
