using System.Text.RegularExpressions;
using ChatBot.Conversation;
using ChatBot.Language;

namespace ChatBot.Contract;

/// <summary>More than a platform can show in one message, made of words that each stand in it once.</summary>
internal static partial class LongReply
{
    public static Reply New() => new(
        ReplyKind.Answer,
        Text("headline", 20),
        [.. Enumerable.Range(0, 30).Select(Snippet)],
        [.. Enumerable.Range(0, 40).Select(i => Text($"note{i}", 30))],
        [.. Enumerable.Range(0, 30).Select(i => new ReplyAction(ReplyActionKind.Context, $"Context: {Place(i)}", $"/context {Place(i)}"))]);

    /// <summary>
    /// Each text of <paramref name="reply"/> is seen whole; or as one piece of it, with a … where words are missing; or
    /// is counted by a line that says <c>… and 3 more</c>.
    /// </summary>
    public static void AssertNothingIsLostInSilence(Reply reply, SeenReply seen)
    {
        List<string> texts = [reply.Headline, .. reply.Snippets.Select(s => s.Text), .. reply.Notes];
        var notSeen = texts.Count(text => !IsSeen(text, seen.Words));
        var told = LeftOut().Matches(seen.Words).Sum(m => int.Parse(m.Groups["count"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(notSeen, told);
    }

    private static bool IsSeen(string text, string seen)
    {
        var words = text.Split(' ');
        var shown = words.Where(w => Regex.IsMatch(seen, $@"\b{w}\b")).ToList();
        if (shown.Count is 0 || shown.Count == words.Length)
        {
            return shown.Count > 0;
        }

        Assert.Contains(string.Join(' ', shown), text, StringComparison.Ordinal); // one piece, not a selection
        Assert.Matches(shown[^1] == words[^1] ? $@"…\W{{0,4}}{shown[0]}\b" : $@"\b{shown[^1]}\W{{0,4}}…", seen);
        return true;
    }

    private static ReplySnippet Snippet(int number) =>
        new(Text($"snippet{number}", 300), new TextSpan(0, 8), $"Title {number}", "2024", Place(number), Url: null, $"Label {number}");

    private static string Place(int number) => $"document{number}#p1";

    private static string Text(string name, int words) => string.Join(' ', Enumerable.Range(0, words).Select(w => $"{name}w{w}"));

    [GeneratedRegex(@"… and (?<count>\d+) more\b")]
    private static partial Regex LeftOut();
}
