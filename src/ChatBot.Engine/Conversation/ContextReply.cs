using ChatBot.Language;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>Shows a passage with the one before and the one behind it.</summary>
internal static class ContextReply
{
    public static Reply Of(string place, IndexSnapshot snapshot)
    {
        if (!Place.TryFind(place, snapshot, out var document, out var passage))
        {
            return Reply.Of(ReplyKind.Misunderstood, $"The documents have no passage {MessageParser.Clean(place)} (any more).", "Ask again, and use the newest reply.");
        }

        var first = document.Passages[Math.Max(0, passage.Number - 2)];
        var last = document.Passages[Math.Min(document.Passages.Count - 1, passage.Number)];
        var shown = TextSpan.FromBounds(first.Span.Start, last.Span.End);
        var snippet = new ReplySnippet(
            shown.In(document.Document.Text).ToString(),
            new TextSpan(passage.Span.Start - shown.Start, passage.Span.Length),
            document.Document.Title,
            document.Document.Date?.ToString(),
            Place.Of(document.Document, passage),
            document.Document.Url,
            Label: null)
        {
            Cited = CitedSpan.Of(document.Document, passage),
        };

        return new Reply(ReplyKind.Information, "The passage in its context:", [snippet], [], []);
    }
}
