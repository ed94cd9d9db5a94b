using ChatBot.Answers.Evidence;
using ChatBot.Language;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds what a source says that somebody or something is: "Veles was a god of cattle".</summary>
internal static class Definitions
{
    private const int MostTerms = 14;

    /// <summary>What stands behind "is" or "was" where the name asked about stands before it.</summary>
    public static IEnumerable<Candidate> Of(PassageReading passage) =>
        from sentence in passage.Sentences
        where sentence.Coverage.Share(passage.Question) >= AnalyzedQuestionShare
        let span = Find(sentence)
        where span is not null
        select new Candidate(AnswerKind.Person, sentence, span.Value, span.Value.In(passage.Text).ToString()) { IsNounPhrase = true };

    /// <summary>The sentence must hold at least this share of the name.</summary>
    private const double AnalyzedQuestionShare = 0.7;

    private static TextSpan? Find(SentenceReading sentence)
    {
        var terms = sentence.Passage.Terms;
        var name = sentence.Matches.Max(m => m.Term);
        var end = sentence.FirstTerm + sentence.TermCount;
        var be = name + 1;
        while (be < end && !Auxiliaries.IsBe(terms[be].Exact))
        {
            be++;
        }

        if (be + 1 >= end || terms[be + 1].Exact is not ("a" or "an" or "the" or "one" or "his" or "her"))
        {
            return null;
        }

        var last = be + 1;
        while (last + 1 < end && last - be < MostTerms && !EndsPhrase(sentence, last))
        {
            last++;
        }

        return TextSpan.FromBounds(terms[be + 1].Span.Start, terms[last].Span.End);
    }

    private static bool EndsPhrase(SentenceReading sentence, int last)
    {
        var terms = sentence.Passage.Terms;
        var gap = sentence.Passage.Text.AsSpan(terms[last].Span.End, Math.Max(0, terms[last + 1].Span.Start - terms[last].Span.End));
        return gap.ContainsAny(",;:()") || terms[last + 1].Exact is "who" or "which" or "that" or "when" or "where" or "and" or "but";
    }
}
