using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Contract;
using ChatBot.FakePlatforms;
using ChatBot.FakePlatforms.Discord.Interactions;

namespace ChatBot.Discord;

/// <summary>Reads a message as Discord's client does: https://support.discord.com/hc/en-us/articles/210298617.</summary>
internal static partial class ReadMarkdown
{
    public static SeenReply Of(ReplyMessage message)
    {
        var markdown = string.Join('\n', [message.Json.Text("content"), .. message.Embeds.SelectMany(e => new[] { e.Text("title"), e.Text("description") })]);
        var footers = string.Join('\n', message.Embeds.Select(e => e.At("footer").Text("text"))); // read as plain text

        // What is escaped is set aside first, as characters of the private use area, so that no rule takes it for a mark.
        var setAside = Escaped().Replace(markdown, m => ((char)(0xE000 + m.Value[1])).ToString());
        var text = MaskedLink().Replace(setAside, "${label}");
        text = LineMark().Replace(text, "").Replace("\u200B", "", StringComparison.Ordinal);
        text = InlineMark().Replace(text, "");

        return new SeenReply(
            $"{TakeBack(text)}\n{footers}",
            [.. MaskedLink().Matches(setAside).Concat(BareLink().Matches(setAside)).Select(m => TakeBack(m.Value))],
            [.. Mention().Matches(setAside).Select(m => TakeBack(m.Value))]);
    }

    private static string TakeBack(string text) =>
        text.Aggregate(new StringBuilder(text.Length), (read, c) => read.Append(c is >= '\uE000' and < '\uE080' ? (char)(c - 0xE000) : c)).ToString();

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\[(?<label>[^\]]+)\]\((?<url>[^)]+)\)")]
    private static partial Regex MaskedLink();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex BareLink();

    [GeneratedRegex(@"@(everyone|here)\b|<(@[!&]?|#|/[^:>]+:|t:|a?:[^:>]+:|id:)[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^(> |>>> |-# |#{1,3} )+", RegexOptions.Multiline)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"[*_~`|]+")]
    private static partial Regex InlineMark();
}
