using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Candidates;

/// <summary>Expressions of time as answers to when.</summary>
internal static class DateCandidates
{
    /// <summary>Dates and times; lengths of time only where the question asks how long.</summary>
    public static IEnumerable<Candidate> When(PassageReading passage) =>
        from date in passage.Dates
        where Fits(date, passage.Question)
        let sentence = passage.SentenceAt(date.Span)
        where sentence is not null
        select new Candidate(AnswerKind.Date, sentence, date.Span, date.Span.In(passage.Text).ToString()) { Date = date };

    private static bool Fits(DateExpression date, AnalyzedQuestion question) => date.Type switch
    {
        DateType.Date or DateType.Time => true,
        DateType.Duration or DateType.Set => question.Interrogative == Interrogative.Quantity,
        _ => false,
    };
}
