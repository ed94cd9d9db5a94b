using ChatBot.Conversation;

namespace ChatBot.Slack.Rendering;

/// <summary>The blocks of a reply: headline, snippets with their sources, notes, the question, buttons.</summary>
internal static class ReplyBlocks
{
    private const int LongestHeadline = 1_000;
    private const int LongestLabel = 200;
    private const int LongestNote = 400;
    private const int LongestQuote = 2_900;
    private const int LeastQuote = 120;

    /// <param name="reply">What to say.</param>
    /// <param name="setting">For whom.</param>
    /// <param name="room">How much of it.</param>
    public static IReadOnlyList<Block> Of(Reply reply, ReplySetting setting, ReplyRoom room)
    {
        List<Block> blocks = [];
        if (OneLine.Of(reply.Headline, Math.Min(LongestHeadline, room.Line)) is { Length: > 0 } headline)
        {
            blocks.Add(new Block.RichText(new RichTextPart.Section(TextRun.Bold(headline))));
        }

        blocks.AddRange(Snippets(reply.Snippets, room));
        blocks.AddRange(reply.Snippets.Count == 0 ? TextBlocks.Lines(reply.Notes, room.Words) : Remarks(reply, room));
        if (QuestionLine.Of(setting, room.Line) is { } question)
        {
            blocks.Add(Small(question));
        }

        blocks.AddRange(ReplyButtons.Of(reply, setting, room.Value));
        return blocks;
    }

    private static IEnumerable<Block> Snippets(IReadOnlyList<ReplySnippet> snippets, ReplyRoom room)
    {
        var words = room.Words;
        foreach (var (i, snippet) in snippets.Take(room.Snippets).Index())
        {
            // What an earlier snippet does not use, the later ones share.
            var share = Math.Clamp(words / (Math.Min(snippets.Count, room.Snippets) - i), LeastQuote, LongestQuote);
            var quote = Excerpt.Of(snippet.Text, snippet.Bold, share);
            words = Math.Max(0, words - quote.Sum(run => run.Text.Length));

            var lead = Lead(snippet, snippets.Count == 1 ? null : i + 1, room);
            RichTextPart[] parts =
            [
                .. lead.Length > 0 ? [new RichTextPart.Section(TextRun.Bold(lead))] : Array.Empty<RichTextPart>(),
                .. quote.Count > 0 ? [new RichTextPart.Quote(quote)] : Array.Empty<RichTextPart>(),
            ];
            if (parts.Length > 0)
            {
                yield return new Block.RichText(parts);
            }

            yield return SourceLine.Of(snippet);
        }
    }

    // The number is what the Context button says; the label, what this snippet is an answer with.
    private static string Lead(ReplySnippet snippet, int? number, ReplyRoom room)
    {
        var label = snippet.Label is null ? "" : OneLine.Of(snippet.Label, Math.Min(LongestLabel, room.Line));
        return number is null ? label : FormattableString.Invariant($"{number} · {label}").TrimEnd(' ', '·');
    }

    private static IEnumerable<Block> Remarks(Reply reply, ReplyRoom room) =>
    [
        .. LeftOut(reply.Snippets.Count - room.Snippets, "passages"),
        .. reply.Notes.Take(room.Remarks).Select(n => OneLine.Of(n, Math.Min(LongestNote, room.Line))).Where(n => n.Length > 0).Select(Small),
        .. LeftOut(reply.Notes.Count - room.Remarks, "remarks"),
    ];

    private static IEnumerable<Block> LeftOut(int count, string what) =>
        count > 0 ? [Small(FormattableString.Invariant($"… and {count} more {what}."))] : [];

    private static Block.Context Small(string line) => new(new TextObject.Plain(line));
}

/// <summary>How much of a reply a message shows.</summary>
/// <param name="Words">UTF-16 code units of the sources; where there are none, of notes.</param>
/// <param name="Snippets">How many.</param>
/// <param name="Remarks">How many notes beside snippets.</param>
/// <param name="Line">The longest headline, label, note or question.</param>
/// <param name="Value">The longest value of a button; one that needs more is left out.</param>
internal sealed record ReplyRoom(int Words, int Snippets, int Remarks, int Line, int Value);
