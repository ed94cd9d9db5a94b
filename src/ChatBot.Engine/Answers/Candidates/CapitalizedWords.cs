using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds what looks like a name although the names step took it for none: "the Sassanids", a band, a nickname.</summary>
internal static class CapitalizedWords
{
    private const int MostTerms = 6;

    /// <summary>Runs of capitalised words inside a sentence, where no name stands and the question does not say them already.</summary>
    public static IEnumerable<Candidate> Of(PassageReading passage)
    {
        foreach (var sentence in passage.Sentences.Where(s => s.Matches.Count > 0))
        {
            var end = sentence.FirstTerm + sentence.TermCount;
            for (var i = sentence.FirstTerm + 1; i < end; i++)
            {
                var last = i - 1;
                while (last + 1 < end && last + 1 - i < MostTerms && IsCapitalized(passage, last + 1) && (last < i || IsJoined(passage, last)))
                {
                    last++;
                }

                if (last >= i)
                {
                    var span = TextSpan.FromBounds(passage.Terms[i].Span.Start, passage.Terms[last].Span.End);
                    if (IsNew(passage, span))
                    {
                        yield return new Candidate(AnswerKind.Organisation, sentence, span, span.In(passage.Text).ToString()) { IsCapitalized = true };
                    }

                    i = last;
                }
            }
        }
    }

    private static bool IsCapitalized(PassageReading passage, int term)
    {
        var (span, exact) = (passage.Terms[term].Span, passage.Terms[term].Exact);
        return char.IsUpper(passage.Text[span.Start]) && exact.Length > 1 && !StopWords.Contains(exact);
    }

    private static bool IsJoined(PassageReading passage, int term) =>
        passage.Text.AsSpan(passage.Terms[term].Span.End, passage.Terms[term + 1].Span.Start - passage.Terms[term].Span.End) is " " or "-";

    private static bool IsNew(PassageReading passage, TextSpan span) =>
        !passage.Names.Any(n => n.Type != Language.Names.NameType.Miscellaneous && n.Span.Start < span.End && span.Start < n.Span.End)
        && !passage.Dates.Any(d => d.Span.Start < span.End && span.Start < d.Span.End)
        && !passage.Matches.Any(m => m.Strength > 0.9 && m.Span.Start < span.End && span.Start < m.Span.End);
}
