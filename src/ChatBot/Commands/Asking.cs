using ChatBot.Answers;
using ChatBot.Commands.Json;
using ChatBot.Conversation;

namespace ChatBot.Commands;

/// <summary>A question with what came of it, and how long that took.</summary>
internal sealed record Asking(Question Question, Finding Finding, TimeSpan Elapsed)
{
    public static Asking Ask(Question question, QuestionAnswerer answerer, TimeProvider time, Action<AnswerStage>? ended = null)
    {
        var start = time.GetTimestamp();
        var finding = answerer.Answer(question, ended);

        return new Asking(question, finding, time.GetElapsedTime(start));
    }

    /// <summary>Its answers, best first; none where nothing was found.</summary>
    public IReadOnlyList<Answer> Answers => Finding is Finding.Answered answered ? answered.Answers : [];

    public AskJson ToJson(string? id = null) => new(
        id,
        MessageParser.CommandOf(Question.Kind),
        Question.Text,
        Finding is Finding.NotFound ? AskStatus.NotFound : AskStatus.Answered,
        [.. Answers.Select(AnswerJson.From)],
        (Finding as Finding.NotFound)?.Reason,
        Math.Round(Elapsed.TotalMilliseconds, 3));
}
