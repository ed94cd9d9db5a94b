using ChatBot.Answers;

namespace ChatBot.Conversation;

/// <summary>Answers messages from whatever the corpus is at that moment.</summary>
/// <param name="current">Gives the newest answerer; asked once per message, so that one reply never mixes two states of the corpus.</param>
/// <param name="remarks">Gives sentences on the state that the corpus is in, for whoever asks for the sources; none if left out.</param>
public sealed class Bot(Func<QuestionAnswerer> current, Func<IReadOnlyList<string>>? remarks = null) : IAnswerer
{
    /// <summary>Answers on one "page" of a reply.</summary>
    public const int AnswersShown = 3;

    private readonly Scopes _scopes = new();

    /// <inheritdoc/>
    public Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Reply(message.Text, message.Folders, _ => cancellationToken.ThrowIfCancellationRequested()));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(SuggestedName kind, string typed, IReadOnlyList<string>? folders, int most) =>
        _scopes.Of(current(), folders).Suggestions.Find(kind, typed, most);

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples(IReadOnlyList<string>? folders) => _scopes.Of(current(), folders).Examples;

    /// <summary>The reply to the words of a message, from the documents under <paramref name="folders"/>; null for all.</summary>
    /// <param name="message">What was asked.</param>
    /// <param name="folders">Where to look.</param>
    /// <param name="ended">As of <see cref="QuestionAnswerer.Answer"/>, where the message is a question.</param>
    public Reply Reply(string message, IReadOnlyList<string>? folders = null, Action<AnswerStage>? ended = null)
    {
        var answerer = _scopes.Of(current(), folders).Answerer;
        return MessageParser.Parse(message) switch
        {
            Request.Ask ask => Answer(answerer, ask, ended),
            Request.Context context => ContextReply.Of(context.Place, answerer.Snapshot),
            Request.Sources => SourcesReply.Of(answerer.Snapshot, remarks?.Invoke() ?? []),
            Request.Help => HelpReply.Of(),
            Request.Unreadable unreadable => HelpReply.Instead(unreadable.Why),
            var request => throw new InvalidOperationException($"No reply to {request.GetType().Name}."),
        };
    }

    private static Reply Answer(QuestionAnswerer answerer, Request.Ask ask, Action<AnswerStage>? ended)
    {
        // More than are shown: neighbours share one snippet, and one further tells whether there is more to show.
        var question = ask.Question with { Most = ask.Skip + (2 * AnswersShown) + 1 };
        return answerer.Answer(question, ended) switch
        {
            Finding.Answered answered when answered.Answers.Count > ask.Skip => AnswerReply.Of(answered.Answers, ask),
            Finding.Answered => Conversation.Reply.Of(ReplyKind.Information, "There are no further answers to that."),
            Finding.NotFound notFound => NotFoundReply.Of(notFound),
            var finding => throw new InvalidOperationException($"No wording for {finding.GetType().Name}."),
        };
    }
}
