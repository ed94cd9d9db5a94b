namespace ChatBot.Slack.Rendering;

/// <summary>Takes their meaning from the three characters by which Slack finds links and mentions: https://api.slack.com/reference/surfaces/formatting#escaping.</summary>
internal static class Escape
{
    /// <summary><paramref name="text"/> for a field that is read as markup; it may grow fivefold.</summary>
    public static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The opposite, done once, for what people wrote.</summary>
    public static string Undo(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
