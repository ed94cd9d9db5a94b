using ChatBot.Answers.Candidates;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Evidence;

/// <summary>What a sentence does with a date.</summary>
internal enum DateMove
{
    /// <summary>It moves nothing.</summary>
    None,

    /// <summary>Something is no longer on it: "postponed from 12 May", "rather than 12 May".</summary>
    Away,

    /// <summary>Something now is: "postponed to 23 June".</summary>
    Here,
}

/// <summary>Reads where something is moved from one date to another, as minutes do: the first of them holds no longer.</summary>
internal static class MovedDates
{
    /// <summary>What the sentence of <paramref name="candidate"/>, a date, does with it.</summary>
    public static DateMove Of(Candidate candidate)
    {
        var (sentence, terms) = (candidate.Sentence, candidate.Passage.Terms);
        var first = sentence.TermAt(candidate.Span.Start);
        if (first > sentence.FirstTerm + 1 && (terms[first - 2].Exact, terms[first - 1].Exact) is ("rather", "than") or ("instead", "of"))
        {
            return DateMove.Away;
        }

        var lead = first < terms.Count && terms[first].Exact == "from" ? first : first - 1; // "from 12 May to 23 June" may be one expression
        if (lead < sentence.FirstTerm || !terms.Skip(sentence.FirstTerm).Take(lead - sentence.FirstTerm).Any(term => MovingVerbs.Contain(term.Exact)))
        {
            return DateMove.None;
        }

        return terms[lead].Exact switch
        {
            "from" when IsWholeStretch(candidate) || IsTarget(sentence, sentence.TermAt(candidate.Span.End)) => DateMove.Away,
            "to" or "until" or "till" => DateMove.Here,
            _ => DateMove.None,
        };
    }

    private static bool IsWholeStretch(Candidate candidate) => candidate.Date is { } date && candidate.StretchEnd == StretchEnd.None && StretchEnds.Of(candidate.Passage.Text, date).Count > 0;

    /// <summary>Whether "to" and a date stand there, so that something is moved in time, and not to Harbour Street.</summary>
    private static bool IsTarget(SentenceReading sentence, int term)
    {
        var (terms, dates) = (sentence.Passage.Terms, sentence.Passage.Dates);
        return term + 1 < terms.Count && terms[term].Exact is "to" or "until" or "till" && dates.Any(date => date.Span.Contains(terms[term + 1].Span));
    }
}
