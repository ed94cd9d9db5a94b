using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language;

namespace ChatBot.Answers.Candidates;

/// <summary>Finds what a source says that somebody or something is: "Veles was a god of cattle", "Veles (a god of cattle)".</summary>
internal static class Definitions
{
    private const int MostTerms = 14;

    /// <summary>The sentence must hold at least this share of the name.</summary>
    private const double LeastHeld = 0.7;

    /// <summary>What stands behind "is" or "was", or in brackets, where the name asked about stands before it.</summary>
    public static IEnumerable<Candidate> Of(PassageReading passage) =>
        from sentence in passage.Sentences
        where sentence.Coverage.Share(passage.Question) >= LeastHeld
        let span = InBrackets(sentence) ?? BehindBe(sentence)
        where span is not null
        select new Candidate(AnswerKind.Person, sentence, span.Value, span.Value.In(passage.Text).ToString()) { IsNounPhrase = true };

    /// <summary>"the Marsh Watch (volunteers from the villages)": words of the language, as what a thing is called elsewhere is capitalised.</summary>
    private static TextSpan? InBrackets(SentenceReading sentence)
    {
        var (terms, text) = (sentence.Passage.Terms, sentence.Passage.Text);
        var first = sentence.Matches.Max(m => m.Term) + 1;
        if (first >= sentence.FirstTerm + sentence.TermCount
            || text.AsSpan(terms[first - 1].Span.End, terms[first].Span.Start - terms[first - 1].Span.End) is not " ("
            || !char.IsLower(text[terms[first].Span.Start])
            || QuestionWords.IsPreposition(terms[first].Exact))
        {
            return null;
        }

        var length = text.AsSpan(terms[first].Span.Start, sentence.Span.End - terms[first].Span.Start).IndexOfAny(";)");
        return length > 0 ? new TextSpan(terms[first].Span.Start, length) : null;
    }

    private static TextSpan? BehindBe(SentenceReading sentence)
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
