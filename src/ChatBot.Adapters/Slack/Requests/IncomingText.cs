using System.Text;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Requests;

/// <summary>Reads what people wrote, in which Slack marks links and mentions: https://api.slack.com/reference/surfaces/formatting#retrieving-messages.</summary>
internal static class IncomingText
{
    /// <summary>The words of <paramref name="text"/>: a link's label, a channel's name, nothing for a person that is only an id.</summary>
    public static string Read(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf('<', at);
            var end = start < 0 ? -1 : text.IndexOf('>', start);
            if (end < 0)
            {
                words.Append(text, at, text.Length - at);
                break;
            }

            words.Append(text, at, start - at).Append(Words(text[(start + 1)..end]));
            at = end + 1;
        }

        return Escape.Undo(words.ToString()).Trim();
    }

    /// <summary>Whether <paramref name="text"/> mentions <paramref name="userId"/>.</summary>
    public static bool Mentions(string? text, string userId) => text is not null
        && (text.Contains($"<@{userId}>", StringComparison.Ordinal) || text.Contains($"<@{userId}|", StringComparison.Ordinal));

    /// <summary>Whether <paramref name="text"/> begins by addressing somebody.</summary>
    public static bool IsAddressed(string? text) => text is not null && text.TrimStart().StartsWith("<@", StringComparison.Ordinal);

    private static string Words(string marked)
    {
        var bar = marked.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (marked, "") : (marked[..bar], marked[(bar + 1)..]);

        return target switch
        {
            ['@', ..] => label,
            ['#', ..] => label.Length > 0 ? $"#{label}" : "",
            ['!', ..] => label.Length > 0 ? label : target[1..],
            _ when IsLink(target) => label.Length > 0 ? label : target,
            _ => $"<{marked}>",
        };
    }

    private static bool IsLink(string target) =>
        target.StartsWith("http://", StringComparison.Ordinal) || target.StartsWith("https://", StringComparison.Ordinal)
        || target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("tel:", StringComparison.Ordinal);
}
