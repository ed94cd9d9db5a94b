using ChatBot.Answers.Evidence;
using ChatBot.Documents;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds when something happened that is told under a date: minutes, logs and release notes put the day into the heading.</summary>
internal static class HeadingDates
{
    /// <summary>Least share of the question that the sentence must hold: the date says nothing of what it stands over.</summary>
    private const double LeastCoverage = 0.7;

    /// <summary>The same of the words that are no names: they tell what happened.</summary>
    private const double LeastWordCoverage = 0.8;

    /// <summary>The heading's date for each sentence without one of its own that tells what is asked; none unless the question asks about the past.</summary>
    public static IEnumerable<Candidate> Of(PassageReading passage)
    {
        var told = passage.Question.IsPast ? passage.Sentences.Where(Tells).ToList() : [];

        return told.Count > 0 && DateOver(passage) is { } date
            ? told.Select(s => new Candidate(AnswerKind.Date, s, s.Span, date.Span.In(passage.Text).ToString()) { Date = date, DateTold = date.Span, IsDatedByHeading = true })
            : [];
    }

    /// <summary>Whether a sentence tells what is asked as something past, and does not say when.</summary>
    private static bool Tells(SentenceReading sentence)
    {
        var question = sentence.Passage.Question;

        return sentence.Coverage.Share(question) >= LeastCoverage
            && sentence.Coverage.WordShare(question) >= LeastWordCoverage
            && !sentence.Passage.Dates.Any(d => d.Type is DateType.Date or DateType.Time && sentence.Span.Contains(d.Span.Start))
            && !sentence.Terms.Any(t => t.Exact is "will" or "shall" or "plans" or "planned");
    }

    /// <summary>The day that the nearest heading with one tells, or else the one at the document's beginning if no other heading tells a day; null where there is none.</summary>
    private static DateExpression? DateOver(PassageReading passage)
    {
        var document = passage.Source.Source;
        if (passage.Source.Passage.Kind == PassageKind.Heading || passage.Headings.Count == 0)
        {
            return null;
        }

        return passage.Headings.Select(heading => DayIn(document, heading)).FirstOrDefault(day => day is not null)
            ?? (document.Passages.Skip(1).Any(p => p.Kind == PassageKind.Heading && DayIn(document, p) is not null) ? null : DayIn(document, document.Passages[0]));
    }

    private static DateExpression? DayIn(AnalyzedDocument document, Passage heading) =>
        heading.Kind == PassageKind.Heading
        && Slice.Within(document.Annotations.Dates, heading.Span, d => d.Span) is [{ Type: DateType.Date, Interval: var (day, last), Anchor: null } only] && day == last
            ? only
            : null;
}
