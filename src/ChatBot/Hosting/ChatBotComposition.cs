using ChatBot.Answers;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Discord;
using ChatBot.Hosting.Health;
using ChatBot.Hosting.Keeping;
using ChatBot.Retrieval;
using ChatBot.Slack;
using ChatBot.Storage;
using ChatBot.Storage.Snapshots;
using ChatBot.Terminal;
using ChatBot.Transport.Http;
using ChatBot.Web;
using ChatBot.Web.Links;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>The one place where the parts of the bot are put together.</summary>
internal static class ChatBotComposition
{
    /// <summary>Settings, the index and the answerer: what every command needs. Nothing is read or started yet.</summary>
    /// <param name="corpus">Overrides the setting <c>Corpus:Path</c>; null leaves it.</param>
    public static HostApplicationBuilder CreateBuilder(string? corpus)
    {
        // The empty builder, because the default one watches files and reads sources that nothing here uses.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "ChatBot",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddSettings(corpus);
        builder.AddLogging();

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSettings<CorpusOptions>("Corpus");
        services.AddSettings<RetrievalOptions>("Retrieval");
        services.AddSettings<AnswerOptions>("Answers");
        services.AddSettings<HttpOptions>("Http");
        services.AddSettings<HealthOptions>("Health");
        services.AddSettings<DiscordOptions>("Discord");
        services.AddSecret<DiscordOptions>("Discord:Token");
        services.AddDiscordSettings();
        services.AddSettings<SlackOptions>("Slack");
        services.AddSecret<SlackOptions>("Slack:BotToken");
        services.AddSecret<SlackOptions>("Slack:AppToken");
        services.AddSecret<SlackOptions>("Slack:SigningSecret");
        services.AddSecret<SlackOptions>("Slack:ClientSecret");
        services.AddSlackSettings();
        services.AddSettings<StorageOptions>("Storage");
        services.AddSecret<StorageOptions>("Storage:Key");
        services.AddStorageSettings();
        services.AddSettings<WebOptions>("Web");
        services.AddSecret<WebOptions>("Web:Secret");
        services.AddSecret<WebOptions>("Web:LinkKey");
        services.AddWebSettings();
        services.AddSingleton<IValidateOptions<WebOptions>, PageFolderRules>();
        services.AddSingleton<CurrentAnswerer>();
        services.AddSingleton<CorpusStatus>();
        services.AddSingleton(_ => WorkDisplay.OnStandardError());
        services.AddSingleton<SnapshotFile>();
        services.AddSingleton<KeptIndex>();
        services.AddSingleton<IndexLoader>();
        services.AddSingleton(s => new Bot(
            () => s.GetRequiredService<CurrentAnswerer>().Current,
            () => CorpusRemarks.On(s.GetRequiredService<CorpusStatus>().Current)));
        services.AddMeasuredAnswerer(s => s.GetRequiredService<Bot>());

        return builder;
    }

    /// <summary>What answers people: the workers, the pages, and the platforms that settings enable; without any, the terminal.</summary>
    /// <param name="builder">Where the parts are put.</param>
    /// <param name="atTerminal">Whether the terminal is wanted.</param>
    public static void AddChat(this HostApplicationBuilder builder, bool atTerminal = true)
    {
        var services = builder.Services;
        if (builder.Configuration.GetSection("Health").Get<HealthOptions>()?.IsEnabled == true)
        {
            services.AddHealthEndpoints(); // before everything else: a long start is when operators ask
        }

        services.AddSingleton<CorpusWorker>();
        services.AddHostedService(s => s.GetRequiredService<CorpusWorker>()); // first: adapters start on a loaded index
        services.AddSingleton<ChatWorker>();
        services.AddHostedService(s => s.GetRequiredService<ChatWorker>());
        builder.AddPages();
        if (!builder.AddPlatforms() && atTerminal)
        {
            services.AddTerminal(s => Greeting.For(
                s.GetRequiredService<CorpusStatus>().Current!,
                s.GetRequiredService<IAnswerer>(),
                s.GetRequiredService<IOptions<WebOptions>>().Value.Url));
        }

        if (services.Any(s => s.ServiceType == typeof(IHttpEndpoint)))
        {
            services.AddSingleton<IHostedService>(s => new EndpointWorker(
                s.GetServices<IHttpEndpoint>(),
                s.GetRequiredService<IOptions<HttpOptions>>().Value.Address,
                s.GetRequiredService<ILoggerFactory>()));
        }
    }

    // Whoever is answered anywhere gets the way to the pages with it.
    private static void AddPages(this HostApplicationBuilder builder)
    {
        var web = builder.Configuration.GetSection("Web").Get<WebOptions>() ?? new WebOptions();
        if (web.IsEnabled)
        {
            var services = builder.Services;
            var answerer = services.Last(s => s.ServiceType == typeof(IAnswerer)).ImplementationFactory!;
            services.AddWeb(s => () => s.GetRequiredService<CurrentAnswerer>().Current.Snapshot);
            services.AddSingleton<IAnswerer>(s => new LinkingAnswerer((IAnswerer)answerer(s), s.GetRequiredService<PageLinks>()));
        }
    }

    /// <summary>Adds the platforms that settings enable; whether there is any.</summary>
    public static bool AddPlatforms(this HostApplicationBuilder builder)
    {
        var discord = builder.Configuration.GetSection("Discord").Get<DiscordOptions>() ?? new DiscordOptions();
        if (discord.IsEnabled)
        {
            builder.Services.AddDiscord(discord.Mode);
        }

        var slack = builder.Configuration.GetSection("Slack").Get<SlackOptions>() ?? new SlackOptions();
        if (slack.IsEnabled)
        {
            builder.Services.AddSlack(slack);
            if (slack.TakesInstallations)
            {
                builder.Services.AddStorage();
            }
        }

        return discord.IsEnabled || slack.IsEnabled;
    }

    // Later sources override earlier ones: the shipped settings, those of the current directory, user secrets, the environment.
    private static void AddSettings(this HostApplicationBuilder builder, string? corpus)
    {
        const string File = "appsettings.json";
        builder.Configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, File), optional: false)
            .AddJsonFile(Path.Combine(Environment.CurrentDirectory, File), optional: true)
            .AddUserSecrets(typeof(ChatBotComposition).Assembly, optional: true)
            .AddEnvironmentVariables();
        if (corpus is not null)
        {
            builder.Configuration["Corpus:Path"] = corpus;
        }
    }

    // Standard output belongs to answers. What stops the start is told once by the command line, without a stack trace.
    private static void AddLogging(this HostApplicationBuilder builder) => builder.Logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddConfiguration(builder.Configuration.GetSection("Logging"))
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning) // it writes addresses down, and some hold a signature or a code
        .AddSimpleConsole()
        .Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);

    private static void AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(s => new SettingsValidator<T>(section, s.GetRequiredService<IConfiguration>()));
    }

    private static void AddSecret<T>(this IServiceCollection services, string setting)
        where T : class =>
        services.AddSingleton<IValidateOptions<T>>(s => new SecretRules<T>(setting, s.GetRequiredService<IConfiguration>()));
}
