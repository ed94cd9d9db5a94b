using ChatBot.Conversation;

namespace ChatBot.Hosting.Metrics;

/// <summary>Counts and times what another answerer answers, and changes nothing of it.</summary>
internal sealed class MeasuredAnswerer(IAnswerer inner, AnswerMetrics metrics, TimeProvider time) : IAnswerer
{
    public async Task<Reply> ReplyAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var (outcome, refusal) = ("error", default(RefusalReason?));
        try
        {
            var reply = await inner.ReplyAsync(message, cancellationToken);
            (outcome, refusal) = (OutcomeOf(reply.Kind), reply.Refusal);

            return reply;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            metrics.Count(CommandOf(message.Text), message.Platform, outcome, refusal, time.GetElapsedTime(start));
        }
    }

    public IReadOnlyList<string> Suggest(SuggestedName kind, string typed, IReadOnlyList<string>? folders, int most) => inner.Suggest(kind, typed, folders, most);

    public IReadOnlyList<string> Examples(IReadOnlyList<string>? folders) => inner.Examples(folders);

    private static string CommandOf(string message) => MessageParser.Parse(message) switch
    {
        Request.Ask ask => MessageParser.CommandOf(ask.Question.Kind),
        Request.Context => "context",
        Request.Sources => "sources",
        Request.Help => "help",
        _ => "unreadable",
    };

    private static string OutcomeOf(ReplyKind kind) => kind switch
    {
        ReplyKind.Answer => "answered",
        ReplyKind.NotFound => "not_found",
        ReplyKind.Information => "information",
        ReplyKind.Misunderstood => "misunderstood",
        _ => "error",
    };
}
