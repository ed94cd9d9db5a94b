using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Candidates;

/// <summary>Expressions of time as answers to when.</summary>
internal static class DateCandidates
{
    /// <summary>Dates and times, dates that are named together, the ends of stretches, and dates of headings; lengths of time only where the question asks how long, and repeated times where it asks what is usual, too.</summary>
    public static IEnumerable<Candidate> When(PassageReading passage) => Told(passage).Concat(HeadingDates.Of(passage));

    private static IEnumerable<Candidate> Told(PassageReading passage)
    {
        DateExpression? previous = null;
        foreach (var date in passage.Dates.Where(d => Fits(d, passage.Question)))
        {
            if (passage.SentenceAt(date.Span) is not { } sentence || passage.Table?.AsksForAnother(date.Span) == true)
            {
                continue;
            }

            yield return Of(sentence, date);
            foreach (var end in StretchEnds.Of(passage.Text, date))
            {
                yield return Of(sentence, end.Date) with { StretchEnd = end.IsFirst ? StretchEnd.First : StretchEnd.Last };
            }

            if (previous is not null && Joined(passage.Text, previous, date) is { } both)
            {
                yield return Of(sentence, both) with { IsJoined = true };
            }

            previous = date;
        }
    }

    private static Candidate Of(SentenceReading sentence, DateExpression date)
    {
        var text = sentence.Passage.Text;
        var told = ToldDates.Of(sentence.Passage, date);
        var span = told is null ? DateBounds.Of(text, sentence.Span.Start, date) : date.Span;

        return new Candidate(AnswerKind.Date, sentence, span, (told ?? span).In(text).ToString()) { Date = date, DateTold = told };
    }

    /// <summary>"1644 and 1671": one answer to "in which years"; in EDTF a set, <c>{1644,1671}</c>.</summary>
    private static DateExpression? Joined(string text, DateExpression first, DateExpression second)
    {
        if (first.Type != DateType.Date || second.Type != DateType.Date || first.Span.End > second.Span.Start)
        {
            return null;
        }

        var between = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim();
        return between is "and" or "or" or "and the" or "and in" or "and early" or ", and"
            ? new DateExpression(
                TextSpan.FromBounds(first.Span.Start, second.Span.End),
                DateType.Date,
                first.Value is null || second.Value is null ? null : $"{{{first.Value},{second.Value}}}",
                first.Anchor ?? second.Anchor)
            : null;
    }

    private static bool Fits(DateExpression date, AnalyzedQuestion question) => date.Type switch
    {
        DateType.Date or DateType.Time => true,
        DateType.Duration or DateType.Set => question.Interrogative == Interrogative.Quantity || (date.Type == DateType.Set && question.IsHabitual),
        _ => false,
    };
}
