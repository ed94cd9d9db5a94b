using ChatBot.Conversation;

namespace ChatBot.Slack.Rendering;

/// <summary>The app's own page: how to ask, examples, and what the answers come from.</summary>
internal sealed record HomeView(IReadOnlyList<Block> Blocks)
{
    private const int RoomForHelp = 2_000;
    private const int RoomForSources = 6_000;
    private const int LongestExample = 200;

    public string Type { get; } = "home";

    /// <param name="help">The reply to <c>/help</c>.</param>
    /// <param name="examples">Questions that the documents answer, as they are typed.</param>
    /// <param name="sources">The reply to <c>/sources</c>.</param>
    public static HomeView Of(Reply help, IReadOnlyList<string> examples, Reply sources) => new(
    [
        Heading("How to ask"),
        .. TextBlocks.Lines(
            [.. help.Notes, "In a channel or thread, mention me and ask; here, under Messages, just ask. Slash commands do not work in threads."],
            RoomForHelp),
        .. examples.Count > 0 ? [Heading("For example")] : Array.Empty<Block>(),
        .. TextBlocks.Lines([.. examples.Select(e => OneLine.Of(e, LongestExample))], RoomForHelp),
        Heading("What I answer from"),
        .. TextBlocks.Lines([sources.Headline, .. sources.Notes], RoomForSources),
    ]);

    /// <summary>A page of a few words of the bot's own.</summary>
    public static HomeView Of(string words) => new(TextBlocks.Lines([words], RoomForHelp));

    private static Block.Header Heading(string words) => new(new TextObject.Plain(words));
}
