using ChatBot.Answers;

namespace ChatBot.Conversation;

/// <summary>Says that there is no answer, why, and what comes near, labelled as no answer.</summary>
internal static class NotFoundReply
{
    public static Reply Of(Finding.NotFound notFound)
    {
        var nearest = notFound.Nearest.Select(c => new ReplySnippet(
            c.Snippet,
            Bold: null,
            c.Source.Title,
            c.Source.Date?.ToString(),
            Place.Of(c.Source, c.Passage),
            c.Source.Url,
            "Near it, but not an answer")
        {
            Cited = CitedSpan.Of(c),
        }).ToList();

        return new Reply(
            ReplyKind.NotFound,
            "Not found. " + notFound.Reason,
            nearest,
            [],
            [.. nearest.Select(n => new ReplyAction(ReplyActionKind.Context, $"Context: {n.Place}", $"/context {n.Place}"))])
        {
            Refusal = notFound.WordsNotInCorpus.Count > 0 ? RefusalReason.UnknownWords : RefusalReason.NoAnswer,
        };
    }
}
