using ChatBot.Slack.Api;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.Replies;
using ChatBot.Slack.Requests;
using ChatBot.Slack.Workspaces;
using ChatBot.Transport;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Events;

/// <summary>The pane beside a conversation in which people ask the bot: https://api.slack.com/docs/apps/ai. Nothing in it is worth more than one short try.</summary>
internal sealed partial class AssistantPane(SlackClient client, IWorkspaces workspaces, Asker asker, RecentIds begun, ILogger<AssistantPane> logger)
{
    private const int LongestTitle = 75;
    private const int MostExamples = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>How long a thread may wait for the question that it is named after.</summary>
    public static readonly TimeSpan ThreadLifetime = TimeSpan.FromDays(1);

    /// <summary>Most such threads.</summary>
    public const int MostThreads = 20_000;

    /// <summary>Offers questions in a new thread.</summary>
    public async Task BeginAsync(EventCallback callback, AssistantThreadStarted started, CancellationToken cancellationToken)
    {
        if (started.AssistantThread is not { ChannelId: { } channel, ThreadTs: { } thread, UserId: { } user }
            || await workspaces.FindAsync(callback.TeamId, callback.EnterpriseId, cancellationToken) is not { } workspace)
        {
            return;
        }

        begun.TryAdd(Begun(channel, thread));
        var origin = new Origin(callback.TeamId, callback.EnterpriseId, channel, user, callback.EventId ?? thread) { ThreadTs = thread };
        var examples = asker.Permits(origin) ? asker.Examples(origin) : [];
        SuggestedPrompt[] prompts =
        [
            .. examples.Take(MostExamples).Select(e => new SuggestedPrompt(OneLine.Of(e.TrimStart('/'), LongestTitle), e)),
            new("Which documents do you know?", "/sources"),
            new("What can I ask?", "/help"),
        ];
        await CallAsync(SlackCalls.SuggestPrompts(workspace, new SuggestedPrompts(channel, thread, "Ask about the documents", prompts)), cancellationToken);
    }

    /// <summary>Shows that an answer is on its way, until it is posted: so this has to be over by then.</summary>
    public async Task ShowWorkAsync(Workspace workspace, Origin origin, CancellationToken cancellationToken)
    {
        if (ThreadOf(origin) is { } thread)
        {
            await CallAsync(SlackCalls.SetStatus(workspace, new ThreadStatus(origin.ChannelId, thread, "is looking in the documents …")), cancellationToken);
        }
    }

    /// <summary>Names a new thread after its first question. Nobody has to wait for that.</summary>
    public async Task NameAsync(Workspace workspace, Origin origin, string question, CancellationToken cancellationToken)
    {
        if (ThreadOf(origin) is { } thread && question.Length > 0 && begun.TryAdd($"named {Begun(origin.ChannelId, thread)}"))
        {
            await CallAsync(SlackCalls.SetTitle(workspace, new ThreadTitle(origin.ChannelId, thread, OneLine.Of(question, LongestTitle))), cancellationToken);
        }
    }

    // Null where it is no thread of the pane's.
    private string? ThreadOf(Origin origin) => origin.ThreadTs is { } thread && begun.Contains(Begun(origin.ChannelId, thread)) ? thread : null;

    private static string Begun(string channel, string thread) => $"{channel} {thread}";

    private async Task CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        if (await client.TryAsync(call, Limit, cancellationToken) is { IsSuccess: false } answer)
        {
            Log.Failed(logger, call, answer);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Call} failed: {Answer}. Answers are not touched by this.")]
        public static partial void Failed(ILogger logger, SlackCall call, SlackAnswer answer);
    }
}
