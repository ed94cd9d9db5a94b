using ChatBot.Answers;
using ChatBot.Conversation;
using ChatBot.Language;
using ChatBot.Retrieval;

namespace ChatBot.Hosting;

/// <summary>Stand-in until the bot lands in Conversation.</summary>
internal sealed class StandInAnswerer(SearchIndex index) : IAnswerer
{
    public static Question Parse(string text)
    {
        var words = text.TrimStart().TrimStart('/').Split(' ', 2);
        return words.Length == 2 && Enum.TryParse<QuestionKind>(words[0], ignoreCase: true, out var kind)
            ? new Question(kind, words[1])
            : new Question(QuestionKind.Ask, text);
    }

    public Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(QuestionAnswerer.Answer(Parse(message.Text), index.Current) switch
        {
            Finding.Answered { Answers: var answers } => new Reply(
                ReplyKind.Answer,
                answers[0].Text,
                [.. answers.Select(a => a.Citations[0]).Select(c => new ReplySnippet(
                    c.Snippet,
                    new TextSpan(c.Answer.Start - c.Span.Start, c.Answer.Length),
                    c.Source.Title,
                    c.Source.Date?.ToString(),
                    $"{c.Source.Id}#p{c.Passage.Number}",
                    c.Source.Url,
                    null))],
                [],
                []),
            Finding.NotFound nothing => Reply.Of(ReplyKind.NotFound, nothing.Reason),
            var other => throw new InvalidOperationException(other.GetType().Name),
        });
}
