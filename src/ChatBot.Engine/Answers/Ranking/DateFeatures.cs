using ChatBot.Answers.Candidates;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Ranking;

/// <summary>The features of a date: how precise it is, and which end of a stretch.</summary>
internal static class DateFeatures
{
    private static readonly HashSet<string> Beginnings = Stems("born birth begin began begun start open found establish create launch join appoint become introduce rise emerge first earliest since");
    private static readonly HashSet<string> Endings = Stems("die died death end finish close stop cease dissolve leave left quit abolish last latest until collapse fall fell resign retire");
    private static readonly HashSet<string> Lasting = Stems("born birth birthday founded establish marry wedding anniversary appoint elect retire introduce invent"); // told by the day, never by the hour
    private static readonly HashSet<string> SpansOfTime = Stems("day week weekend month season holiday period break term vacation eve morning evening night time");
    private static readonly string[] Plurals = ["years", "dates", "days", "months", "decades", "centuries", "periods"];

    public static void Fill(Candidate candidate, AnalyzedQuestion question)
    {
        if (candidate.Date is not { } date)
        {
            return;
        }

        var features = candidate.Features;
        features.Set(Feature.UnresolvedDate, date.Value is null);
        features.Set(Feature.PreciseDate, date.Value is { Length: > 4 });
        features.Set(Feature.IsJoined, candidate.IsJoined);
        features.Set(Feature.AskedJoined, candidate.IsJoined && question.Words.Any(w => Plurals.Contains(w)));
        var move = MovedDates.Of(candidate);
        features.Set(Feature.IsStretchEnd, candidate.StretchEnd != StretchEnd.None && move == DateMove.None);
        features.Set(Feature.OtherClock, question.AsksTimeOfDay ? date.Value?.Contains('T', StringComparison.Ordinal) != true : date.Value is ['T', ..] && AsksDay(question));
        features.Set(Feature.RepeatsAsAsked, date.Type == DateType.Set && question.IsHabitual && !SaysWhich(candidate));
        features.Set(Feature.NamesThing, NamesThing(candidate));
        features.Set(Feature.DatedByHeading, candidate.IsDatedByHeading);
        if (candidate.IsDatedByHeading)
        {
            // The sentence stands for the date, so nothing is nearer to it than its words are.
            features[Feature.InQuestion] = 0;
            features[Feature.Nearness] = features[Feature.SentenceCoverage];
            features[Feature.WordNearness] = features[Feature.WordCoverage];
        }

        features.Set(Feature.OtherOrder, !candidate.IsDatedByHeading && Order(question.Words) is { } order && OrderBefore(candidate) is { } told && told != order);
        features.Set(Feature.Superseded, move == DateMove.Away && !question.AsksFirstPlan);
        features.Set(Feature.MovedHere, move == DateMove.Here && !question.AsksFirstPlan);
        var asked = Asked(question);
        features[Feature.AskedEnd] = candidate.StretchEnd == StretchEnd.None || asked == StretchEnd.None ? 0 : candidate.StretchEnd == asked ? 1 : -1;
    }

    /// <summary>Whether words ask for what comes next, rather than for what was last; null where they ask for neither.</summary>
    private static bool? Order(IEnumerable<string> words) => words.Select(IsNext).FirstOrDefault(isNext => isNext is not null);

    /// <summary>"the last one was on 4 May, the next is in June": the same of the nearest such word before a date that is no part of another.</summary>
    private static bool? OrderBefore(Candidate candidate)
    {
        var (sentence, passage) = (candidate.Sentence, candidate.Passage);
        for (var term = sentence.TermAt(candidate.Span.Start) - 1; term >= sentence.FirstTerm; term--)
        {
            if (IsNext(passage.Terms[term].Exact) is { } isNext && !passage.Dates.Any(d => d.Span.Contains(passage.Terms[term].Span)))
            {
                return isNext;
            }
        }

        return null;
    }

    private static bool? IsNext(string word) => word switch { "next" => true, "last" or "previous" => false, _ => null };

    /// <summary>"the daily stand-up": it belongs to a word of the question, and another time may answer.</summary>
    private static bool SaysWhich(Candidate candidate) =>
        candidate.Sentence.Matches.Any(m => m.Span.Start == candidate.Span.End + 1 && candidate.Passage.Text[candidate.Span.End] == ' ');

    /// <summary>"the Christmas market", "our summer outing": a season or a feast between an article and a noun tells which, and not when.</summary>
    private static bool NamesThing(Candidate candidate)
    {
        var (sentence, terms, text) = (candidate.Sentence, candidate.Passage.Terms, candidate.Passage.Text);
        var (first, next) = (sentence.TermAt(candidate.Span.Start), sentence.TermAt(candidate.Span.End));
        var article = first < next && IsArticle(terms[first].Exact) ? first : first - 1;
        return next < terms.Count && article >= sentence.FirstTerm && IsArticle(terms[article].Exact)
            && text.AsSpan(candidate.Span.End, terms[next].Span.Start - candidate.Span.End) is " "
            && char.IsLower(text[terms[next].Span.Start])
            && !StopWords.Contains(terms[next].Exact) && !SpansOfTime.Contains(terms[next].Stem)
            && !candidate.Words.Any(IsOfCalendar);
    }

    private static bool IsArticle(string word) => word is "the" or "a" or "an" or "our" or "their" or "its" or "his" or "her" or "my" or "your";

    private static bool IsOfCalendar(string word) => char.IsDigit(word[0]) || DateWords.Contain(word);

    private static bool AsksDay(AnalyzedQuestion question) =>
        question.Words.Any(w => w is "year" or "years" or "month" or "day" or "date" or "dates") || question.Terms.Any(t => Lasting.Contains(t.Stem));

    private static StretchEnd Asked(AnalyzedQuestion question) =>
        question.Terms.Any(t => Endings.Contains(t.Stem)) ? StretchEnd.Last
        : question.Terms.Any(t => Beginnings.Contains(t.Stem)) ? StretchEnd.First
        : StretchEnd.None;

    private static HashSet<string> Stems(string words) => [.. words.Split(' ').Select(w => TermReader.ReadWord(w).Stem)];
}
