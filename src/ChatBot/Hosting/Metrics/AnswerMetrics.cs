using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatBot.Conversation;

namespace ChatBot.Hosting.Metrics;

/// <summary>Counts and times answers. Every tag's values come from a fixed set, so that no user's words are ever kept and the number of series stays small.</summary>
internal sealed class AnswerMetrics
{
    // Seconds. A question takes a millisecond or two; what takes longer than a minute is given up.
    private static readonly InstrumentAdvice<double> Latencies = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    };

    private readonly Counter<long> _questions;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _durations;

    public AnswerMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(BotMeter.Name);
        _questions = meter.CreateCounter<long>("chatbot.questions", "{question}", "Messages to the bot, by what came of them.");
        _refusals = meter.CreateCounter<long>("chatbot.refusals", "{question}", "Questions that were told 'not found', and why.");
        _durations = meter.CreateHistogram("chatbot.question.duration", "s", "From a message to its reply, without the platform's part.", tags: null, Latencies);
    }

    /// <summary>Counts one message and what came of it.</summary>
    /// <param name="command">One of the grammar's words.</param>
    /// <param name="platform">The adapter's name.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="refusal">Why it was refused, if it was.</param>
    /// <param name="elapsed">How long the reply took.</param>
    public void Count(string command, string platform, string outcome, RefusalReason? refusal, TimeSpan elapsed)
    {
        var tags = new TagList { { "command", command }, { "platform", platform } };
        _durations.Record(elapsed.TotalSeconds, tags);
        _questions.Add(1, [.. tags, new("outcome", outcome)]);
        if (refusal is { } reason)
        {
            _refusals.Add(1, [.. tags, new("reason", Word(reason))]);
        }
    }

    private static string Word(RefusalReason reason) => reason switch
    {
        RefusalReason.UnknownWords => "unknown_words",
        RefusalReason.NoAnswer => "no_answer",
        _ => "other",
    };
}
